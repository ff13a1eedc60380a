package vn.hoinghi.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * What an organiser says of an organisation.
 *
 * @param country ISO 3166-1 alpha-2
 * @param countries what a mission abroad covers
 * @param region where in the country it is
 */
public record OrganisationRequest(
        @NotBlank @Size(max = 64) String code,
        @NotNull OrganisationKind kind,
        @NotNull @Valid LocalisedText name,

        @Nullable @Pattern(regexp = "[A-Z]{2}") @Size(max = 2)
        String country,

        @Nullable @Size(max = 50) List<@Pattern(regexp = "[A-Z]{2}") @Size(max = 2) String> countries,
        @Nullable Region region) {}
