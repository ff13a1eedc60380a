package vn.hoinghi.people.badges;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.kernel.jobs.Job;
import vn.hoinghi.kernel.jobs.Jobs;

/** Starts a job that prints many badges. */
@Singleton
public class StartBadges {

    private final Badges badges;
    private final NamedForBadges named;
    private final PrintBadges print;
    private final Jobs jobs;

    StartBadges(Badges badges, NamedForBadges named, PrintBadges print, Jobs jobs) {
        this.badges = badges;
        this.named = named;
        this.print = print;
        this.jobs = jobs;
    }

    /**
     * @throws vn.hoinghi.kernel.problem.Problem {@code not-approved} where nobody would get one; {@code reference-not-found}
     *     for who is no delegate
     */
    @Transactional
    public Job start(UUID conferenceId, BadgesRequest request, String user) {
        if (request.delegates() != null) {
            named.check(conferenceId, request.delegates());
        }
        badges.checkAnybody(conferenceId, request);
        return jobs.start(conferenceId, print, request, user);
    }
}
