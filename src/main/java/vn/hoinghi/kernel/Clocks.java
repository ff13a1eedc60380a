package vn.hoinghi.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The one source of the current time; tests put a settable clock in its place. */
public class Clocks {

    @Produces
    @ApplicationScoped
    Clock systemClock() {
        return new Microseconds(Clock.systemUTC());
    }

    /**
     * Tells the time as the database keeps it, so that what is shown when it is made is what is read afterwards.
     * {@link Clock#tick} would do, but divides by zero for ticks below a millisecond when asked for {@code millis()}.
     */
    private static final class Microseconds extends Clock {

        private final Clock exact;

        Microseconds(Clock exact) {
            this.exact = exact;
        }

        @Override
        public Instant instant() {
            return exact.instant().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return exact.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Microseconds(exact.withZone(zone));
        }
    }
}
