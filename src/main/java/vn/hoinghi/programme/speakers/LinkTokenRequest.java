package vn.hoinghi.programme.speakers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The token of a personal link, from behind the last slash of its fragment. */
public record LinkTokenRequest(@NotBlank @Size(max = 100) String token) {}
