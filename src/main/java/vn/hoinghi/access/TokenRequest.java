package vn.hoinghi.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** User name and password. */
public record TokenRequest(
        @NotBlank @Size(max = 200) String username,
        @NotBlank @Size(max = 200) String password) {}
