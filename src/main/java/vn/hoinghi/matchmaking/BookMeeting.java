package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.hoinghi.kernel.problem.Problem;

/** Books a meeting of two parties. Of many who want the same place exactly one gets it, the others learn what lacks. */
@Singleton
public class BookMeeting {

    private final PlaceMeeting place;
    private final OfferSlots offer;
    private final ShowMeetings show;
    private final Clock clock;

    BookMeeting(PlaceMeeting place, OfferSlots offer, ShowMeetings show, Clock clock) {
        this.place = place;
        this.offer = offer;
        this.show = show;
        this.clock = clock;
    }

    @Transactional
    public MeetingView book(RoundVisit visit, MeetingRequest request) {
        visit.checkSpeaksFor(request.party(), request.otherParty());
        Round round = Round.holdFor(RoundOperation.BOOK, visit, clock.instant());
        Slot slot = Slot.find(visit, request.slot()).orElseThrow(() -> References.missing("/slot"));
        List<Party> parties = Party.hold(visit, LockModeType.PESSIMISTIC_READ, request.party(), request.otherParty());
        Party.checkAmong(parties, request.party(), "/party");
        Party.checkAmong(parties, request.otherParty(), "/otherParty");
        Meeting meeting = Meeting.of(visit, request, slot);
        meeting.settle(round);
        meeting.updatedAt = clock.instant();
        meeting.persistAndFlush();
        try {
            place.place(meeting, request.table());
        } catch (Problem refused) {
            throw offer.instead(refused, meeting, null);
        }
        return show.show(meeting);
    }
}
