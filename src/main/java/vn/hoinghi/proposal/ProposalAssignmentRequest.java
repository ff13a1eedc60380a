package vn.hoinghi.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to answer a proposal.
 *
 * @param organisation the unit or mission that leads
 * @param supporting those that help it
 */
public record ProposalAssignmentRequest(
        @NotNull UUID organisation,
        @Nullable @Size(max = 50) List<@NotNull UUID> supporting,
        @Nullable LocalDate dueOn,
        @Nullable @Size(max = 2000) String note) {

    @Override
    public List<UUID> supporting() {
        return supporting == null ? List.of() : supporting;
    }
}
