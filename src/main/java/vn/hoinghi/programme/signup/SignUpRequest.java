package vn.hoinghi.programme.signup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to have a seat.
 *
 * @param delegate may be left out by a delegate, who means itself
 */
public record SignUpRequest(@Nullable UUID delegate) {}
