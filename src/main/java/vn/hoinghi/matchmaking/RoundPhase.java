package vn.hoinghi.matchmaking;

/** How far a round is. What may be done in which phase says {@link RoundOperation}. */
public enum RoundPhase {
    DRAFT,
    WISHES,
    PROVISIONAL,
    LIVE,
    CLOSED
}
