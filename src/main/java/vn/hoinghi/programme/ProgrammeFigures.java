package vn.hoinghi.programme;

import java.util.List;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;

/** What a published programme counts; all zero before the first publication. */
public record ProgrammeFigures(int sessions, int mainReports, int interventions, int presentations) {

    static final ProgrammeFigures NONE = new ProgrammeFigures(0, 0, 0, 0);

    static ProgrammeFigures of(PublishedProgramme programme) {
        List<PublishedTalk> talks = programme.sessions().stream()
                .flatMap(session -> session.talks().stream())
                .toList();
        return new ProgrammeFigures(
                programme.sessions().size(),
                count(talks, TalkKind.REPORT),
                count(talks, TalkKind.INTERVENTION),
                count(talks, TalkKind.PRESENTATION));
    }

    private static int count(List<PublishedTalk> talks, TalkKind kind) {
        return (int) talks.stream().filter(talk -> talk.kind() == kind).count();
    }
}
