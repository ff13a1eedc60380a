package vn.hoinghi.programme.signup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hoinghi.programme.versions.AffectedPerson;

/** Who has a seat where: they come for a session without having a part in it, so its changes concern them. */
@Singleton
public class TakenSeats {

    /** By session, as the caller's transaction sees them; nothing of a session for which nobody has signed up. */
    public Map<UUID, List<AffectedPerson>> of(UUID conferenceId) {
        return SignUp.ofConference(conferenceId).stream()
                .collect(groupingBy(
                        seat -> seat.sessionId,
                        mapping(
                                seat -> new AffectedPerson(seat.delegateId, seat.fullName, seat.organisation),
                                toList())));
    }

    /** The sessions in which that person has a seat, in any order. */
    public List<UUID> of(UUID conferenceId, UUID delegateId) {
        return SignUp.ofDelegate(conferenceId, delegateId).stream()
                .map(seat -> seat.sessionId)
                .toList();
    }
}
