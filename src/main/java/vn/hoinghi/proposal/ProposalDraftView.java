package vn.hoinghi.proposal;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** A draft as it is shown to the organisation that writes it. */
public record ProposalDraftView(
        UUID id,
        @Nullable @Size(max = 64) String field,
        @Nullable LocalisedText title,
        @Nullable LocalisedText body,
        @Nullable @Size(max = 50) List<UUID> addressees,
        @Nullable @Size(max = 50) List<@Size(max = 2) String> countries,
        Instant savedAt,
        long version) {

    static ProposalDraftView of(ProposalDraft draft) {
        ProposalDraftRequest content = draft.content;
        return new ProposalDraftView(
                draft.id,
                content.field(),
                content.title(),
                content.body(),
                content.addressees(),
                content.countries(),
                draft.savedAt,
                draft.version);
    }
}
