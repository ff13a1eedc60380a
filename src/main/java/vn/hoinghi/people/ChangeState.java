package vn.hoinghi.people;

/** What the office said to a request. */
public enum ChangeState {
    OPEN,
    ACCEPTED,
    DECLINED
}
