package vn.hoinghi.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is still asked after an answer. */
public record ProposalQuestionRequest(
        @NotBlank @Size(max = 2000) String question) {}
