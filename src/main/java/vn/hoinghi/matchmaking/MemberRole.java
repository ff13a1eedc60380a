package vn.hoinghi.matchmaking;

/** What somebody is in a party. */
public enum MemberRole {
    /** Sits at its meetings. */
    HEAD,
    /** Sits where a head is bound elsewhere. */
    DEPUTY,
    /** Sits where somebody says so. */
    STAFF
}
