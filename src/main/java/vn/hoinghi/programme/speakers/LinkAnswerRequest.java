package vn.hoinghi.programme.speakers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A speaker's answer by personal link. */
public record LinkAnswerRequest(
        @NotBlank @Size(max = 100) String token,
        @NotNull @Valid SpeakerAnswerRequest answer) {}
