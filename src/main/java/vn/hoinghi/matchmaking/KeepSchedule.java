package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.hoinghi.matchmaking.scheduler.Checker;
import vn.hoinghi.matchmaking.scheduler.Schedule;
import vn.hoinghi.matchmaking.scheduler.Violation;

/** Keeps what a schedule came to, in the words of the round, if it breaks no rule. */
@Singleton
public class KeepSchedule {

    /** @throws IllegalStateException where the plan breaks a rule; what makes plans is not believed */
    @Transactional
    public void keep(RoundVisit visit, RoundInput input, Schedule made, ScheduleEnd end) {
        List<Violation> broken = Checker.check(input.instance(), made.plan(), made.tables());
        if (!broken.isEmpty()) {
            throw new IllegalStateException("A schedule that breaks rules is not kept: " + broken);
        }
        RoundSchedule schedule = RoundSchedule.get(visit, input.schedule().id);
        schedule.basis = input.basis();
        schedule.result = new ScheduleAnswer(input, made, end, input.pinned()).result();
    }
}
