package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Says who sits at a meeting in the place of whoever does. */
@Singleton
public class ReplacePeople {

    private final SeatPeople people;
    private final ShowMeetings show;
    private final Clock clock;

    ReplacePeople(SeatPeople people, ShowMeetings show, Clock clock) {
        this.people = people;
        this.show = show;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 {@code person-busy}; 422 where somebody is not of the party */
    @Transactional
    public MeetingView replace(RoundVisit visit, UUID id, @Nullable String ifMatch, MeetingPeopleRequest request) {
        Round.holdFor(RoundOperation.SEAT, visit, clock.instant());
        Meeting known = Meeting.get(visit, id);
        visit.checkSpeaksFor(request.party());
        Party.hold(visit, LockModeType.PESSIMISTIC_READ, known.partyId, known.otherPartyId);
        Meeting meeting = Meeting.getToChange(visit, id);
        Versions.check(ifMatch, meeting.version);
        meeting.checkNotCancelled();
        if (!meeting.hasSide(request.party())) {
            throw References.missing("/party");
        }
        List<UUID> sitting = request.people().stream().distinct().toList();
        if (PartyMember.count("partyId = ?1 and delegateId in ?2", request.party(), sitting) < sitting.size()) {
            throw References.missing("/people");
        }
        people.replace(visit, meeting, request.party(), sitting);
        meeting.updatedAt = clock.instant();
        Meeting.flush();
        return show.show(meeting);
    }
}
