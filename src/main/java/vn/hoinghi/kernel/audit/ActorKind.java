package vn.hoinghi.kernel.audit;

/** What somebody is known by. */
public enum ActorKind {
    ACCOUNT,
    DEVICE,
    /** A personal link, good without an account. */
    LINK,
    ANONYMOUS,
    /** No request at all: jobs, and what is done by the clock. */
    SYSTEM
}
