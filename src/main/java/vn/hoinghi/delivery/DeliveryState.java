package vn.hoinghi.delivery;

/** What became of something that goes out. */
public enum DeliveryState {
    /** Nobody has taken it up yet, or it failed and is tried again. */
    WAITING,
    SENDING,
    SENT,
    /** The other end refuses it for good: there is no such address. */
    BOUNCED,
    /** Tried as often as it may be. */
    FAILED,
    /** What it was to say is over: the meeting began, the invitation is redeemed. */
    OUTDATED
}
