package vn.hoinghi.report;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.AttendanceFigure;
import vn.hoinghi.checkin.Presence;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.matchmaking.MeetingFigures;
import vn.hoinghi.outcome.OutcomeFigures;
import vn.hoinghi.people.PeopleFigures;
import vn.hoinghi.programme.ProgrammeFigures;
import vn.hoinghi.programme.floor.HeldProgramme;
import vn.hoinghi.proposal.ProposalFigures;

/**
 * The figures of a conference.
 *
 * @param presence people who came to sessions of the morning and of the afternoon, each person once in each
 * @param attendance by check-in list
 * @param doors the same lists in the order of their sessions, with kinds of people and when they came
 * @param held the programme as it was held; absent where nothing was published
 * @param timeZone in which its days and hours are told
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
        OutcomeFigures outcome,
        @Size(max = 1000) List<DoorFigures> doors,
        @Nullable HeldProgramme held,
        @Size(max = 64) String timeZone,
        LocalDate startsOn,
        LocalDate endsOn) {}
