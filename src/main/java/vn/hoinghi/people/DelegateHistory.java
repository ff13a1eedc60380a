package vn.hoinghi.people;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a delegate. */
public record DelegateHistory(@Size(max = 1000) List<Event> items) {

    /**
     * One thing that happened.
     *
     * @param kind REGISTERED, CHANGED, MOVED_UP from the waiting list, SUBSTITUTED by another, MERGED, or the status that
     *     was reached
     * @param by user name
     * @param before the values that changed, as they were; contacts are named but not told
     * @param after the same as they became
     */
    @Schema(name = "DelegateEvent")
    public record Event(
            String kind,
            Instant at,
            String by,
            @Size(max = 30) Map<String, String> before,
            @Size(max = 30) Map<String, String> after) {}
}
