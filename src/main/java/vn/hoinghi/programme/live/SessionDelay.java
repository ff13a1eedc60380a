package vn.hoinghi.programme.live;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;

/** A report that a session does not keep its time. */
@Entity
@Immutable
@Table(name = "session_delays")
public class SessionDelay extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID sessionId;

    @Enumerated(EnumType.STRING)
    public DelayKind kind;

    /** Later; less than none takes back what was reported before. */
    public int minutes;

    /** The published times that it is measured from. */
    public Instant plannedStartsAt;

    public Instant plannedEndsAt;

    public @Nullable String reason;
    public String reportedBy;
    public Instant reportedAt;

    static SessionDelay of(UUID conferenceId, PublishedSession session, DelayKind kind, int minutes) {
        SessionDelay delay = new SessionDelay();
        delay.id = Ids.next();
        delay.conferenceId = conferenceId;
        delay.sessionId = session.id();
        delay.kind = kind;
        delay.minutes = minutes;
        delay.plannedStartsAt = session.startsAt();
        delay.plannedEndsAt = session.endsAt();
        return delay;
    }

    /** Whether it speaks of the session as it is published. */
    boolean isOf(PublishedSession session) {
        return sessionId.equals(session.id())
                && plannedStartsAt.equals(session.startsAt())
                && plannedEndsAt.equals(session.endsAt());
    }

    /** Minutes that were reported of the session as it is published, of either kind. */
    static int reported(UUID conferenceId, PublishedSession session) {
        return Arrays.stream(DelayKind.values())
                .mapToInt(kind -> reported(conferenceId, session, kind))
                .sum();
    }

    static int reported(UUID conferenceId, PublishedSession session, DelayKind kind) {
        return in(conferenceId).stream()
                .filter(delay -> delay.kind == kind && delay.isOf(session))
                .mapToInt(delay -> delay.minutes)
                .sum();
    }

    static List<SessionDelay> in(UUID conferenceId) {
        return list("conferenceId = ?1 order by reportedAt, id", conferenceId);
    }
}
