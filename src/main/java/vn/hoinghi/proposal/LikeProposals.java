package vn.hoinghi.proposal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;

/** Proposals that may ask the same as another, the likest first. */
public record LikeProposals(@Size(max = 50) List<Like> items) {

    /**
     * One of them.
     *
     * @param score how alike the titles are, 100 being the same but for diacritics
     */
    public record Like(
            UUID id,
            int number,
            UUID organisation,
            LocalisedText title,
            ProposalStatus status,
            @Min(0) @Max(100) int score,
            long version) {}
}
