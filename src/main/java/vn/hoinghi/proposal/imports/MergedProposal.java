package vn.hoinghi.proposal.imports;

import jakarta.validation.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.text.Texts;
import vn.hoinghi.proposal.ProposalRequest;

/** What a row says of a proposal on top of what is known; an empty cell never erases anything. */
final class MergedProposal {

    private final SaidOfProposal said;
    private final @Nullable ProposalRequest before;

    MergedProposal(SaidOfProposal said, @Nullable ProposalRequest before) {
        this.said = said;
        this.before = before;
    }

    /** @param hasText whether the file tells the text apart; where it does not, the title is all that a new one says */
    @SuppressWarnings("NullAway") // A request without title or text is never used: validation notes the fault first.
    ProposalRequest request(boolean hasText) {
        LocalisedText title =
                localised(ProposalColumn.TITLE, ProposalColumn.TITLE_EN, before == null ? null : before.title());
        LocalisedText body =
                localised(ProposalColumn.BODY, ProposalColumn.BODY_EN, before == null ? null : before.body());
        return new ProposalRequest(
                said.organisation(),
                said.field() != null ? said.field() : before == null ? "" : before.field(),
                title,
                body == null && !hasText ? title : body,
                sameSet(sorted(said.addressees()), before == null ? List.of() : before.addressees()),
                sameSet(said.countries(), before == null ? List.of() : before.countries()));
    }

    /** The column in which a part of the request stands. */
    static String fieldAt(Path path) {
        String field = path.toString().split("[.\\[]", 2)[0];
        return path.toString().endsWith(".en") ? field + "En" : field;
    }

    private static @Nullable List<UUID> sorted(@Nullable List<UUID> addressees) {
        return addressees == null
                ? null
                : addressees.stream()
                        .sorted(Comparator.comparing(UUID::toString))
                        .toList();
    }

    /** The same ones in another order are no change. */
    private static <T> List<T> sameSet(@Nullable List<T> read, List<T> known) {
        return read == null || new HashSet<>(read).equals(new HashSet<>(known)) ? known : read;
    }

    private @Nullable LocalisedText localised(ProposalColumn vi, ProposalColumn en, @Nullable LocalisedText known) {
        String inVietnamese = chosen(said.text(vi), known == null ? null : known.vi());
        String inEnglish = chosen(said.text(en), known == null ? null : known.en());
        if (inVietnamese == null && inEnglish == null) {
            return null;
        }
        // English alone is blank in Vietnamese, which validation refuses.
        return new LocalisedText(inVietnamese == null ? "" : inVietnamese, inEnglish);
    }

    /** Sheets make one blank of many; that alone is no change. */
    private static @Nullable String chosen(@Nullable String read, @Nullable String known) {
        boolean saysNothing =
                read == null || (known != null && Texts.singleSpaced(known).equals(Texts.singleSpaced(read)));
        return saysNothing ? known : read;
    }
}
