package vn.hoinghi.people.duplicates;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateStatus;
import vn.hoinghi.people.DelegateView;

/** Makes one person of two rows, or says that they are two. */
@Singleton
public class MergeDelegates {

    private final Clock clock;

    MergeDelegates(Clock clock) {
        this.clock = clock;
    }

    /**
     * Merges the duplicate into the one that is kept: what the kept one lacks comes from it, the status that is nearer to coming too, and its tickets
     * lead to the kept one.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code delegate-engaged} where the duplicate chairs, speaks or meets
     */
    @Transactional
    public DelegateView merge(UUID conferenceId, UUID id, @Nullable String ifMatch, MergeRequest request) {
        hold(id, request.duplicate());
        Delegate kept = Delegate.get(conferenceId, id);
        Versions.check(ifMatch, kept.version);
        Delegate duplicate = Delegate.<Delegate>find("conferenceId = ?1 and id = ?2", conferenceId, request.duplicate())
                .firstResultOptional()
                .filter(found -> !found.id.equals(kept.id))
                .orElseThrow(() -> nobody("/duplicate"));
        if (duplicate.version != request.duplicateVersion()) {
            throw CommonProblem.STALE_VERSION.problem();
        }
        DelegateStatus taken = kept.absorb(duplicate);
        // First the place and the reference of the duplicate are free, then the kept one may need them.
        Delegate.flush();
        kept.succeed(duplicate, taken);
        Delegate.flush();
        return DelegateView.withContact(kept);
    }

    /** In one order, so that two who merge the same pair each way never wait for each other. */
    private static void hold(UUID one, UUID other) {
        Delegate.getEntityManager()
                .createNativeQuery("select id from delegates where id in (:one, :other) order by id for no key update")
                .setParameter("one", one)
                .setParameter("other", other)
                .getResultList();
    }

    @Transactional
    public void tellApart(UUID conferenceId, DistinctionRequest request, String by) {
        if (request.one().equals(request.other())) {
            throw nobody("/other");
        }
        // Two rows, whichever is named first; compared as PostgreSQL does, which is by bytes.
        boolean isOrdered = request.one().toString().compareTo(request.other().toString()) < 0;
        Delegate.getEntityManager()
                .createNativeQuery(
                        "insert into different_people (conference_id, one_id, other_id, decided_by, decided_at)"
                                + " values (:conference, :one, :other, :by, :now) on conflict do nothing")
                .setParameter("conference", conferenceId)
                .setParameter("one", isOrdered ? request.one() : request.other())
                .setParameter("other", isOrdered ? request.other() : request.one())
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static vn.hoinghi.kernel.problem.Problem nobody(String pointer) {
        return CommonProblem.REFERENCE_NOT_FOUND.naming(List.of(new Fault(
                pointer,
                "not-found",
                LocalisedText.of("Không có đại biểu khác với mã này.", "There is no other such delegate."))));
    }
}
