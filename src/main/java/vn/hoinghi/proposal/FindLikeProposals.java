package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.LocalisedText;

/** Finds proposals that may ask the same as one: by the trigrams that their folded titles share. */
@Singleton
class FindLikeProposals {

    private final EntityManager entities;
    private final CurrentUser user;

    FindLikeProposals(EntityManager entities, CurrentUser user) {
        this.entities = entities;
        this.user = user;
    }

    /** The fifty likest of all organisations, without those that were taken up already. */
    @SuppressWarnings("unchecked")
    LikeProposals like(UUID conferenceId, UUID id) {
        Proposal proposal = Proposal.get(conferenceId, id, Asker.of(user));
        List<Tuple> rows = entities.createNativeQuery(
                        "select id, number, organisation_id, cast(title_vi as text) as vi, cast(title_en as text) as en,"
                                + " status, version, cast(100 * similarity(folded_title, :title) as int) as score"
                                + " from proposals where conference_id = :conference and id <> :id and status <> 'MERGED'"
                                + " and folded_title % :title"
                                + " order by similarity(folded_title, :title) desc, number limit 50",
                        Tuple.class)
                .setParameter("title", proposal.foldedTitle)
                .setParameter("conference", conferenceId)
                .setParameter("id", id)
                .getResultList();
        return new LikeProposals(rows.stream().map(FindLikeProposals::like).toList());
    }

    private static LikeProposals.Like like(Tuple row) {
        @Nullable String english = row.get("en", String.class);
        return new LikeProposals.Like(
                row.get("id", UUID.class),
                row.get("number", Integer.class),
                row.get("organisation_id", UUID.class),
                new LocalisedText(row.get("vi", String.class), english),
                ProposalStatus.valueOf(row.get("status", String.class)),
                row.get("score", Integer.class),
                row.get("version", Long.class));
    }
}
