package vn.hoinghi.matchmaking;

import static vn.hoinghi.matchmaking.RoundPhase.CLOSED;
import static vn.hoinghi.matchmaking.RoundPhase.DRAFT;
import static vn.hoinghi.matchmaking.RoundPhase.LIVE;
import static vn.hoinghi.matchmaking.RoundPhase.PROVISIONAL;
import static vn.hoinghi.matchmaking.RoundPhase.WISHES;

import java.util.EnumSet;
import java.util.Set;

/** What is done in a round, and in which of its phases. */
enum RoundOperation {
    /** Giving slots another time, and deleting them. */
    EQUIP(Deadline.NONE, DRAFT, WISHES, PROVISIONAL, LIVE),
    /** Filing, changing and taking back wishes. */
    WISH(Deadline.WISHES, WISHES, PROVISIONAL, LIVE),
    /** Booking, moving and all else that gives meetings another place. */
    BOOK(Deadline.BOOKING, PROVISIONAL, LIVE),
    /** Making what is still to come later. */
    DELAY(Deadline.NONE, PROVISIONAL, LIVE),
    /** Saying yes or no to a meeting, or calling it off. */
    ANSWER(Deadline.NONE, PROVISIONAL, LIVE),
    /** Saying who sits at a meeting. */
    SEAT(Deadline.NONE, PROVISIONAL, LIVE),
    /** Saying who came, and that a meeting began and ended. */
    ATTEND(Deadline.NONE, LIVE),
    /** The same, which the organiser corrects afterwards. */
    CORRECT(Deadline.NONE, LIVE, CLOSED),
    /** Writing down what came of a meeting, afterwards too. */
    RECORD(Deadline.NONE, LIVE, CLOSED);

    /** By which time of the round parties must have done it. */
    enum Deadline {
        WISHES,
        BOOKING,
        NONE
    }

    final Deadline deadline;
    private final Set<RoundPhase> phases;

    RoundOperation(Deadline deadline, RoundPhase first, RoundPhase... others) {
        this.deadline = deadline;
        this.phases = EnumSet.of(first, others);
    }

    boolean isAllowedIn(RoundPhase phase) {
        return phases.contains(phase);
    }
}
