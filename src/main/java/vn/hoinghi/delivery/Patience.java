package vn.hoinghi.delivery;

import java.time.Duration;

/** How often something is tried, and with which pauses. */
public interface Patience {

    /** After how long a worker that took something up is taken for dead; longer than any attempt takes. */
    Duration lease();

    /** After how long it is tried again for the first time; twice as long each time. */
    Duration firstRetry();

    /** The longest time between two attempts. */
    Duration longestRetry();

    /** How often it is tried before it is given up. */
    int attempts();
}
