package vn.hoinghi.programme;

/** What somebody does in a session; each of them binds for the whole of it. */
public enum SpeakerRole {
    CHAIR,
    MODERATOR,
    PANELLIST,
    SPEAKER
}
