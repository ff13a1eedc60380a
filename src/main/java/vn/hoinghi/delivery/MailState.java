package vn.hoinghi.delivery;

/** What became of a mail. */
public enum MailState {
    /** Nobody has taken it up yet, or it failed and is tried again. */
    WAITING,
    SENDING,
    SENT,
    /** The server refuses that address for good. */
    BOUNCED,
    /** Tried as often as a mail is. */
    FAILED,
    /** What it was to say is over: the meeting began, the invitation is redeemed. */
    OUTDATED
}
