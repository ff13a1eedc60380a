package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.web.Versions;

/** Brings a party into a round, or replaces what is said of one and who sits for it, in its meetings too. */
@Singleton
public class SaveParty {

    private final SeatPeople people;
    private final Clock clock;

    SaveParty(SeatPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public PartyView admit(RoundVisit visit, PartyRequest request) {
        return save(Party.in(visit), request);
    }

    /**
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code team-has-meetings} where a team that goes still has some,
     *     {@code person-busy} where somebody new is bound elsewhere when the party has a meeting
     */
    @Transactional
    public PartyView change(RoundVisit visit, UUID id, @Nullable String ifMatch, PartyRequest request) {
        Party party = Party.getToChange(visit, id);
        Versions.check(ifMatch, party.version);
        PartyMember.delete("partyId", id);
        PartyView changed = save(party, request);
        people.chooseAgain(visit, party, Meeting.ofPartyToChange(party));
        return changed;
    }

    private PartyView save(Party party, PartyRequest request) {
        if (request.namesSomebodyTwice()) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                    "/members",
                    "duplicate",
                    LocalisedText.of("Mỗi người chỉ ngồi một tổ.", "Everybody sits in one team only."))));
        }
        party.change(request, clock.instant());
        party.persistAndFlush();
        request.membersOrNone().forEach(member -> PartyMember.of(party, member).persist());
        Party.flush();
        return PartyView.of(party);
    }
}
