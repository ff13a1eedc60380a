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
    private final PrintBadges print;
    private final Jobs jobs;

    StartBadges(Badges badges, PrintBadges print, Jobs jobs) {
        this.badges = badges;
        this.print = print;
        this.jobs = jobs;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem {@code not-approved} where nobody would get one */
    @Transactional
    public Job start(UUID conferenceId, BadgesRequest request, String user) {
        badges.checkAnybody(conferenceId, request);
        return jobs.start(conferenceId, print, request, user);
    }
}
