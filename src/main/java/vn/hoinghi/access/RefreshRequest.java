package vn.hoinghi.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A refresh token, good once. */
public record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {}
