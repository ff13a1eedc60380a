package vn.hoinghi.matchmaking;

/** What a side says to a meeting, in the words of iCalendar (RFC 5545, PARTSTAT). */
public enum MeetingAnswer {
    NEEDS_ACTION,
    ACCEPTED,
    DECLINED
}
