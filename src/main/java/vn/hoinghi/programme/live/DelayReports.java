package vn.hoinghi.programme.live;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was reported of a session, the first report first. */
public record DelayReports(@Size(max = 10_000) List<Report> items) {

    /** @param plannedStartsAt the published time that it is measured from; void where a later version has another */
    public record Report(
            UUID id,
            DelayKind kind,
            int minutes,
            Instant plannedStartsAt,
            Instant plannedEndsAt,
            @Nullable String reason,
            String reportedBy,
            Instant reportedAt) {}

    static DelayReports of(UUID conferenceId, UUID sessionId) {
        return new DelayReports(SessionDelay.in(conferenceId).stream()
                .filter(delay -> delay.sessionId.equals(sessionId))
                .map(delay -> new Report(
                        delay.id,
                        delay.kind,
                        delay.minutes,
                        delay.plannedStartsAt,
                        delay.plannedEndsAt,
                        delay.reason,
                        delay.reportedBy,
                        delay.reportedAt))
                .toList());
    }
}
