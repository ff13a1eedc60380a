package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.programme.conflicts.Conflict;
import vn.hoinghi.programme.conflicts.FindConflicts;
import vn.hoinghi.programme.conflicts.OnConflict;

/**
 * What is at odds with a part of the draft, told to whoever has just written it. Of two who want the same room or person at
 * once, each alone with the draft, one is told of the other.
 */
@Singleton
class TellConflicts {

    private final Drafts drafts;
    private final FindConflicts conflicts;

    TellConflicts(Drafts drafts, FindConflicts conflicts) {
        this.drafts = drafts;
        this.conflicts = conflicts;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 with every conflict for which the caller would not have it saved */
    SessionView of(Session session, OnConflict onConflict) {
        List<TalkView> talks = Talk.of(session.id).stream().map(TalkView::of).toList();
        List<UUID> parts = new ArrayList<>(talks.stream().map(TalkView::id).toList());
        parts.add(session.id);
        return SessionView.of(session, talks, concerning(session.conferenceId, parts, onConflict));
    }

    /** Likewise. */
    TalkView of(Talk talk, OnConflict onConflict) {
        return TalkView.of(talk, concerning(talk.conferenceId, List.of(talk.id), onConflict));
    }

    private List<Conflict> concerning(UUID conferenceId, Collection<UUID> parts, OnConflict onConflict) {
        List<Conflict> concerning = conflicts.in(drafts.read(conferenceId)).stream()
                .filter(conflict -> conflict.concerns(parts))
                .toList();
        List<Fault> blocking = concerning.stream()
                .filter(Conflict::blocksRelease)
                .map(Conflict::fault)
                .toList();
        if (onConflict == OnConflict.REFUSE && !blocking.isEmpty()) {
            throw ProgrammeProblem.DRAFT_CONFLICTS.naming(blocking);
        }
        return concerning;
    }
}
