package vn.hoinghi;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import vn.hoinghi.access.AccessProblem;
import vn.hoinghi.calendar.CalendarProblem;
import vn.hoinghi.checkin.CheckInProblem;
import vn.hoinghi.checkin.devices.DeviceProblem;
import vn.hoinghi.conference.ConferenceProblem;
import vn.hoinghi.delivery.DeliveryProblem;
import vn.hoinghi.delivery.webhooks.WebhookProblem;
import vn.hoinghi.kernel.imports.ImportProblem;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.ProblemCatalogue;
import vn.hoinghi.kernel.problem.ProblemType;
import vn.hoinghi.matchmaking.MatchmakingProblem;
import vn.hoinghi.outcome.OutcomeProblem;
import vn.hoinghi.people.PeopleProblem;
import vn.hoinghi.people.badges.BadgeProblem;
import vn.hoinghi.people.documents.DocumentProblem;
import vn.hoinghi.programme.ProgrammeProblem;
import vn.hoinghi.programme.floor.FloorProblem;
import vn.hoinghi.programme.live.LiveProblem;
import vn.hoinghi.programme.signup.SignUpProblem;
import vn.hoinghi.proposal.ProposalProblem;

/** Every type of problem, feature by feature. */
@Singleton
public class Catalogue implements ProblemCatalogue {

    private static final List<ProblemType> TYPES = Stream.<ProblemType[]>of(
                    CommonProblem.values(),
                    ImportProblem.values(),
                    ConferenceProblem.values(),
                    PeopleProblem.values(),
                    DocumentProblem.values(),
                    BadgeProblem.values(),
                    CalendarProblem.values(),
                    ProgrammeProblem.values(),
                    LiveProblem.values(),
                    SignUpProblem.values(),
                    FloorProblem.values(),
                    CheckInProblem.values(),
                    DeviceProblem.values(),
                    MatchmakingProblem.values(),
                    ProposalProblem.values(),
                    OutcomeProblem.values(),
                    AccessProblem.values(),
                    DeliveryProblem.values(),
                    WebhookProblem.values())
            .flatMap(Stream::of)
            .toList();

    @Override
    public List<ProblemType> types() {
        return TYPES;
    }
}
