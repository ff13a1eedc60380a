package vn.hoinghi.programme.signup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How full a session is.
 *
 * @param capacity its seats; as many as come where it is missing
 * @param free how many are left
 */
public record SignUpListView(
        UUID session,
        @Nullable Integer capacity,
        int taken,
        @Nullable Integer free,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        long version) {}
