package vn.hoinghi.programme.conflicts;

import java.util.Locale;

/** What can be at odds in a draft. */
public enum ConflictKind {
    PERSON_DOUBLE_BOOKED(ConflictSeverity.BLOCK_RELEASE),
    ROOM_DOUBLE_BOOKED(ConflictSeverity.BLOCK_RELEASE),
    /** A version is published anew whose room is no more. */
    ROOM_GONE(ConflictSeverity.BLOCK_RELEASE),
    TALK_OUTSIDE_SESSION(ConflictSeverity.BLOCK_RELEASE),
    /** Declined by the office, withdrawn, waiting for a place, or turned out to be somebody else. */
    SPEAKER_NOT_APPROVED(ConflictSeverity.BLOCK_RELEASE),
    /** The speaker said no. */
    SPEAKER_DECLINED(ConflictSeverity.BLOCK_RELEASE),
    SPEAKER_PENDING(ConflictSeverity.WARN),
    /** The speaker has not said yes. */
    SPEAKER_UNCONFIRMED(ConflictSeverity.WARN),
    SPEAKER_UNAVAILABLE(ConflictSeverity.WARN),
    ROOM_TOO_SMALL(ConflictSeverity.WARN),
    /** It is on no day of the conference, or goes on after the last one. */
    SESSION_OUTSIDE_DAYS(ConflictSeverity.WARN),
    CHAIR_MISSING(ConflictSeverity.WARN),
    TALKS_OVERLAP(ConflictSeverity.WARN),
    GAP_BETWEEN_TALKS(ConflictSeverity.WARN),
    /** Its first talk begins after it does. */
    GAP_BEFORE_TALKS(ConflictSeverity.WARN),
    /** Its last talk is over before it is; a discussion may be meant to fill it. */
    GAP_AFTER_TALKS(ConflictSeverity.WARN);

    private final ConflictSeverity severity;

    ConflictKind(ConflictSeverity severity) {
        this.severity = severity;
    }

    public ConflictSeverity severity() {
        return severity;
    }

    /** The kebab noun that apps switch on. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
