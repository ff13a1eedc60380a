package vn.hoinghi.programme;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;

/** Writes all the talks of a session at once, in the caller's transaction. */
@Singleton
class SessionTalks {

    private final EntityManager entities;

    SessionTalks(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Puts these talks in the place of those the session had: a talk with an identifier stays itself, one that is not
     * among them goes.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 422 with every fault there is
     */
    void replace(Session session, List<TalkInSession> asked) {
        Map<UUID, Talk> before = Talk.of(session.id).stream().collect(toMap(talk -> talk.id, Function.identity()));
        check(asked, before.keySet());
        // Talks that change places meet on the way there.
        entities.createNativeQuery("set constraints uq_talks_position deferred").executeUpdate();
        List<Talk> written = new ArrayList<>();
        for (TalkInSession one : asked) {
            Talk talk = one.id() == null ? Talk.in(session) : Objects.requireNonNull(before.remove(one.id()));
            TalkRequest request = one.at(written.size() + 1);
            talk.change(request, TalkTimes.of(session, written, request));
            talk.persist();
            written.add(talk);
        }
        before.values().forEach(Talk::delete);
        Talk.flush();
        entities.createNativeQuery("set constraints uq_talks_position immediate")
                .executeUpdate();
    }

    private static void check(List<TalkInSession> asked, Set<UUID> known) {
        List<Fault> faults = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        for (int at = 0; at < asked.size(); at++) {
            TalkInSession talk = asked.get(at);
            String pointer = "/talks/" + at;
            Fault length = TalkTimes.fault(talk.at(at + 1), pointer);
            if (length != null) {
                faults.add(length);
            }
            if (talk.id() != null && !known.contains(talk.id())) {
                faults.add(new Fault(
                        pointer + "/id",
                        "not-found",
                        LocalisedText.of("Phiên không có bài này.", "The session has no such talk.")));
            } else if (talk.id() != null && !named.add(talk.id())) {
                faults.add(new Fault(
                        pointer + "/id",
                        "duplicate",
                        LocalisedText.of("Bài này được nêu hai lần.", "This talk is named twice.")));
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.naming(faults);
        }
    }
}
