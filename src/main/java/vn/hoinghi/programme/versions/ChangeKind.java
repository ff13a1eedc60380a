package vn.hoinghi.programme.versions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a session or a talk differs from what people were told before. */
@Schema(name = "ProgrammeChangeKind")
public enum ChangeKind {
    ADDED,
    REMOVED,
    CANCELLED,
    /** It was cancelled and takes place after all. */
    REINSTATED,
    /** It is at another time, or in another session. */
    MOVED,
    ROOM_CHANGED,
    RENAMED,
    /** Others speak or have a part in it, or another part. */
    SPEAKERS_CHANGED,
    /** Something else is said of it, which concerns nobody's coming. */
    DETAILS_CHANGED
}
