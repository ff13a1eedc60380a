package vn.hoinghi.proposal;

import jakarta.validation.constraints.Size;
import java.util.List;
import vn.hoinghi.kernel.LocalisedText;

/** How many proposals there are; every status and every field is there, with none too. */
public record ProposalFigures(
        long total,
        @Size(max = 20) List<StatusCount> byStatus,
        @Size(max = 1000) List<FieldCount> byField) {

    /** How many stand there. */
    public record StatusCount(ProposalStatus status, long count) {}

    /** How many are about that; {@code field} is its code. */
    public record FieldCount(String field, LocalisedText title, long count) {}
}
