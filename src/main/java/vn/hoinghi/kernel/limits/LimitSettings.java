package vn.hoinghi.kernel.limits;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How much is allowed; why so much stands beside each number in {@code application.properties}. */
@ConfigMapping(prefix = "hoinghi.limits")
interface LimitSettings {

    /** What one address may send in all, whoever asks from there. */
    Quota address();

    /** What one account may send, from wherever. */
    Quota account();

    /** What one device may send. */
    Quota device();

    /** Passwords that one address may try. */
    Quota signIn();

    /** Personal links that one address may open. */
    Quota link();

    /** Devices that one address may initialise. */
    Quota initialisation();

    /** Files that one account may have read or made. */
    Quota file();

    /** Addresses that nothing is counted of, such as those of a health check; none, unless somebody decided so. */
    Optional<Set<String>> exempt();

    /** How many counters of each scope are kept. */
    int counters();

    /** So many requests at once, and again when the window is over; in between they come back one by one. */
    interface Quota {

        int requests();

        Duration window();
    }
}
