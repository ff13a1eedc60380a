package vn.hoinghi.people.precedence;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateStatus;

/** Sets a new order of precedence, as a version of its own. */
@Singleton
public class SetPrecedence {

    private static final LocalisedText UNKNOWN = LocalisedText.of(
            "Không có đại biểu này, hoặc đã được gộp.", "There is no such delegate, or they were merged.");
    private static final LocalisedText TWICE = LocalisedText.of("Có hai lần.", "It is there twice.");

    private final EntityManager entities;
    private final Precedence precedence;
    private final Clock clock;

    SetPrecedence(EntityManager entities, Precedence precedence, Clock clock) {
        this.entities = entities;
        this.precedence = precedence;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 412 where somebody set another order since; 422 where a delegate is not there */
    @Transactional
    public PrecedenceView set(UUID conferenceId, @Nullable String ifMatch, PrecedenceRequest request, String by) {
        int before = precedence.current(conferenceId).version();
        Versions.check(ifMatch, before);
        checkEach(conferenceId, request.delegates());
        int kept = entities.createNativeQuery("insert into precedence_versions"
                        + " (conference_id, number, note, delegates, set_by, set_at)"
                        + " values (:conference, :number, :note, :delegates, :by, :now) on conflict do nothing")
                .setParameter("conference", conferenceId)
                .setParameter("number", before + 1)
                .setParameter("note", request.note())
                .setParameter("delegates", request.delegates().toArray(new UUID[0]))
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (kept == 0) {
            throw CommonProblem.STALE_VERSION.problem();
        }
        return precedence.current(conferenceId);
    }

    /** Says of each who cannot be put in order; that it is so, the database keeps. */
    private static void checkEach(UUID conferenceId, List<UUID> delegates) {
        Set<UUID> known = Delegate.<Delegate>stream(
                        "conferenceId = ?1 and id in ?2 and status <> ?3",
                        conferenceId,
                        delegates,
                        DelegateStatus.MERGED)
                .map(delegate -> delegate.id)
                .collect(toSet());
        Set<UUID> seen = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int at = 0; at < delegates.size(); at++) {
            if (!known.contains(delegates.get(at))) {
                faults.add(new Fault("/delegates/" + at, "not-found", UNKNOWN));
            } else if (!seen.add(delegates.get(at))) {
                faults.add(new Fault("/delegates/" + at, "duplicate", TWICE));
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.naming(faults);
        }
    }
}
