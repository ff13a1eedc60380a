package vn.hoinghi.programme.signup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when until when delegates and focal points may sign up; without bounds where they are left out. */
public record SignUpListRequest(
        @Nullable Instant opensAt, @Nullable Instant closesAt) {}
