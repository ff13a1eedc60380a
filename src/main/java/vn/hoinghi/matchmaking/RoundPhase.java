package vn.hoinghi.matchmaking;

/** How far a round is. */
public enum RoundPhase {
    DRAFT,
    WISHES,
    PROVISIONAL,
    LIVE,
    CLOSED;

    /** Whether parties may say whom they wish to meet. */
    public boolean takesWishes() {
        return this == WISHES || takesMeetings();
    }

    /** Whether meetings may be booked and moved. */
    public boolean takesMeetings() {
        return this == PROVISIONAL || this == LIVE;
    }
}
