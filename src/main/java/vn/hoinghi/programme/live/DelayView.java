package vn.hoinghi.programme.live;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a delay does.
 *
 * @param id of the report; absent in a preview, and where nothing more was reported
 * @param moved the sessions that are at another time than before it: the one that is late, and those after it in its room
 * @param clashes who of their people would be in two places
 */
public record DelayView(
        @Nullable UUID id,
        UUID session,
        DelayKind kind,
        int minutes,
        @Size(max = 1000) List<MovedSession> moved,
        @Size(max = 10_000) List<Clash> clashes) {}
