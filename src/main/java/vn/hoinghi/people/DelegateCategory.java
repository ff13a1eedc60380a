package vn.hoinghi.people;

/** As what somebody comes. */
public enum DelegateCategory {
    HEAD,
    DEPUTY,
    MEMBER,
    STAFF,
    PRESS,
    GUEST
}
