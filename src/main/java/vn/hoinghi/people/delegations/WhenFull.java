package vn.hoinghi.people.delegations;

/** What becomes of a nomination when the organisation has no place of the category left. */
public enum WhenFull {
    REFUSE,
    WAIT
}
