package vn.hoinghi.programme.feeds;

/** What the whole programme is told as. */
enum FeedKind {
    ICALENDAR,
    FRAB_JSON,
    FRAB_XML,
    JSON_LD,
    PDF
}
