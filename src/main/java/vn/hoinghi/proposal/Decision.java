package vn.hoinghi.proposal;

/** What an answer says to a proposal. */
public enum Decision {
    ACCEPTED,
    STUDY,
    NOT_ACCEPTED,
    ALREADY_DONE
}
