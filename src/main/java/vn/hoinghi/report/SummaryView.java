package vn.hoinghi.report;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import vn.hoinghi.checkin.AttendanceFigure;
import vn.hoinghi.checkin.Presence;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.matchmaking.MeetingFigures;
import vn.hoinghi.outcome.OutcomeFigures;
import vn.hoinghi.people.PeopleFigures;
import vn.hoinghi.programme.ProgrammeFigures;
import vn.hoinghi.proposal.ProposalFigures;

/**
 * The figures of a conference.
 *
 * @param presence people who came to sessions of the morning and of the afternoon, each person once in each
 * @param attendance by check-in list
 */
public record SummaryView(
        String code,
        LocalisedText name,
        Instant computedAt,
        PeopleFigures delegates,
        Presence presence,
        @Size(max = 1000) List<AttendanceFigure> attendance,
        ProgrammeFigures programme,
        ProposalFigures proposals,
        MeetingFigures meetings,
        OutcomeFigures outcome) {}
