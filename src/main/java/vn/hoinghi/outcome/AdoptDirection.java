package vn.hoinghi.outcome;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import vn.hoinghi.conference.CurrentConference;

/** Records that the conference adopted a direction. */
@Singleton
public class AdoptDirection {

    private final CurrentConference conference;
    private final Clock clock;

    AdoptDirection(CurrentConference conference, Clock clock) {
        this.conference = conference;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where it is adopted already */
    @Transactional
    public DirectionView adopt(UUID id, AdoptionRequest request) {
        Direction direction = Direction.locked(conference.id(), id);
        direction.mustBeDraft();
        Instant now = clock.instant();
        ZoneId zone = conference.zone();
        LocalDate day = request.adoptedOn() == null ? LocalDate.ofInstant(now, zone) : request.adoptedOn();
        direction.adopt(now, day, request.session());
        Direction.flush();
        return DirectionView.of(direction);
    }
}
