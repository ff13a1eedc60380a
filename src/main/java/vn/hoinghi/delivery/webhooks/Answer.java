package vn.hoinghi.delivery.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.delivery.DeliveryState;
import vn.hoinghi.delivery.Outcome;

/**
 * What came of an attempt.
 *
 * @param status what the other end answered; null where it did not
 * @param failure why it did not, as a code
 * @param response the first letters of the answer
 */
record Answer(
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable String response,
        Instant startedAt,
        int milliseconds) {

    private static final int GONE = 410;

    boolean isGone() {
        return status != null && status == GONE;
    }

    /** 2xx alone; a redirect leads where nobody looked, and is a failure. */
    boolean isSuccess() {
        return status != null && status / 100 == 2;
    }

    Outcome outcome() {
        if (isSuccess()) {
            return Outcome.SENT;
        }
        String reason = status == null ? failure : "HTTP " + status;
        return new Outcome(isGone() ? DeliveryState.BOUNCED : DeliveryState.WAITING, reason);
    }
}
