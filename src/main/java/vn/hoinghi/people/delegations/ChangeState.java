package vn.hoinghi.people.delegations;

/** What the office said to a request. */
public enum ChangeState {
    OPEN,
    ACCEPTED,
    DECLINED
}
