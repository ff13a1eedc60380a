package vn.hoinghi.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt to send something ended.
 *
 * @param state {@code WAITING} where it is to be tried again
 * @param failure a code or a kind of failure, never the words of the other end
 */
record Outcome(DeliveryState state, @Nullable String failure) {

    static final Outcome SENT = new Outcome(DeliveryState.SENT, null);
    static final Outcome OUTDATED = new Outcome(DeliveryState.OUTDATED, null);

    static Outcome bounced(String failure) {
        return new Outcome(DeliveryState.BOUNCED, failure);
    }

    static Outcome failed(String failure) {
        return new Outcome(DeliveryState.WAITING, failure);
    }
}
