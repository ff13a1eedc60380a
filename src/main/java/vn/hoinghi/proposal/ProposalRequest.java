package vn.hoinghi.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * What is asked.
 *
 * @param organisation who files it: said by an organiser, implied for a focal point, and never changed afterwards
 * @param field code of the field
 * @param addressees of whom it is asked
 * @param countries ISO 3166-1 alpha-2 codes of the countries it is about
 */
public record ProposalRequest(
        @Nullable UUID organisation,
        @NotBlank @Size(max = 64) String field,
        @NotNull @Valid LocalisedText title,
        @NotNull @Valid LocalisedText body,
        @Nullable @Size(max = 50) List<@NotNull UUID> addressees,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Z]{2}") @Size(max = 2) String> countries) {

    @Override
    public List<UUID> addressees() {
        return addressees == null ? List.of() : addressees;
    }

    @Override
    public List<String> countries() {
        return countries == null ? List.of() : countries;
    }
}
