package vn.hoinghi.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The token of a personal link, good once. */
public record LinkRequest(@NotBlank @Size(max = 200) String token) {}
