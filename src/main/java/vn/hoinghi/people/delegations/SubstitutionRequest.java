package vn.hoinghi.people.delegations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hoinghi.people.DelegateRequest;

/** Who comes instead, and why. */
public record SubstitutionRequest(
        @NotNull @Valid DelegateRequest delegate,
        @NotBlank @Size(max = 1000) String reason) {}
