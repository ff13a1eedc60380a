package vn.hoinghi.people.badges;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.jobs.JobKind;
import vn.hoinghi.kernel.jobs.JobProgress;
import vn.hoinghi.kernel.jobs.JobResult;

/** The job that prints many badges on sheets. */
@Singleton
public class PrintBadges implements JobKind<BadgesRequest> {

    static final String PDF = "application/pdf";

    private final Badges badges;
    private final NamedForBadges named;

    PrintBadges(Badges badges, NamedForBadges named) {
        this.badges = badges;
        this.named = named;
    }

    @Override
    public String name() {
        return "badges";
    }

    @Override
    public Class<BadgesRequest> requestType() {
        return BadgesRequest.class;
    }

    @Override
    public JobResult run(UUID conferenceId, BadgesRequest request, JobProgress progress) throws IOException {
        List<Badge> wanted = badges.wanted(conferenceId, request);
        List<LeftOut> leftOut =
                request.delegates() == null ? List.of() : named.notApproved(conferenceId, request.delegates());
        return new JobResult(PDF, BadgeDocument.sheets(wanted, leftOut, done -> progress.at(done, wanted.size())));
    }
}
