package vn.hoinghi.programme;

/** What somebody does in a session; each of them binds for the whole of it. */
public enum SpeakerRole {
    CHAIR,
    MODERATOR,
    PANELLIST,
    SPEAKER;

    /** Whether whoever has it leads the session, and so must know what changes in it. */
    public boolean leads() {
        return this == CHAIR || this == MODERATOR;
    }
}
