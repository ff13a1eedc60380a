package vn.hoinghi.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt to send something ended.
 *
 * @param state {@code WAITING} where it is to be tried again
 * @param failure a code or a kind of failure, never the words of the other end
 */
public record Outcome(DeliveryState state, @Nullable String failure) {

    public static final Outcome SENT = new Outcome(DeliveryState.SENT, null);
    public static final Outcome OUTDATED = new Outcome(DeliveryState.OUTDATED, null);

    public static Outcome bounced(String failure) {
        return new Outcome(DeliveryState.BOUNCED, failure);
    }

    public static Outcome failed(String failure) {
        return new Outcome(DeliveryState.WAITING, failure);
    }
}
