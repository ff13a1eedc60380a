package vn.hoinghi.programme;

import java.util.List;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;

/** What of a published programme takes place, counted; all zero before the first publication. */
public record ProgrammeFigures(int sessions, int mainReports, int interventions, int presentations) {

    static final ProgrammeFigures NONE = new ProgrammeFigures(0, 0, 0, 0);

    static ProgrammeFigures of(PublishedProgramme programme) {
        List<PublishedSession> sessions = programme.sessions().stream()
                .filter(session -> session.status() == PlanStatus.PLANNED)
                .toList();
        List<PublishedTalk> talks = sessions.stream()
                .flatMap(session -> session.talks().stream())
                .filter(talk -> talk.status() == PlanStatus.PLANNED)
                .toList();
        return new ProgrammeFigures(
                sessions.size(),
                count(talks, TalkKind.REPORT),
                count(talks, TalkKind.INTERVENTION),
                count(talks, TalkKind.PRESENTATION));
    }

    private static int count(List<PublishedTalk> talks, TalkKind kind) {
        return (int) talks.stream().filter(talk -> talk.kind() == kind).count();
    }
}
