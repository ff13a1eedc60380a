package vn.hoinghi.kernel.live;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The server's time, by which screens that count down and phones that scan set their own. */
@Path("/api/v1/time")
@Tag(name = "time")
public class TimeResource {

    /** Now. */
    public record TimeView(Instant now) {}

    private final Clock clock;

    TimeResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(summary = "Tell the server's time")
    public TimeView getTime() {
        return new TimeView(clock.instant());
    }
}
