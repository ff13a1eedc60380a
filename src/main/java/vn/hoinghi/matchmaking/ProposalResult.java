package vn.hoinghi.matchmaking;

/** What two parties came to on a proposal. */
public enum ProposalResult {
    AGREED,
    /** It is to be looked into. */
    TO_STUDY,
    DECLINED
}
