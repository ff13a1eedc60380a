package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.programme.conflicts.Conflict;
import vn.hoinghi.programme.conflicts.FindConflicts;

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

    SessionView of(Session session) {
        List<TalkView> talks = Talk.of(session.id).stream().map(TalkView::of).toList();
        List<UUID> parts = new ArrayList<>(talks.stream().map(TalkView::id).toList());
        parts.add(session.id);
        return SessionView.of(session, talks, concerning(session.conferenceId, parts));
    }

    TalkView of(UUID conferenceId, Talk talk) {
        return TalkView.of(talk, concerning(conferenceId, List.of(talk.id)));
    }

    private List<Conflict> concerning(UUID conferenceId, Collection<UUID> parts) {
        return conflicts.in(drafts.read(conferenceId)).stream()
                .filter(conflict -> conflict.concerns(parts))
                .toList();
    }
}
