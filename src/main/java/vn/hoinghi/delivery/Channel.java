package vn.hoinghi.delivery;

import java.util.UUID;

/** A way things go out, with an outbox of its own. */
public interface Channel {

    /** The table that is the outbox. */
    String table();

    Patience patience();

    /**
     * What keeps back for now what is due, as SQL on the row, {@code :lease} being the channel's lease; nothing where it is not
     * said.
     */
    default String keptBack() {
        return "false";
    }

    /** Tries once to send what has that identifier; in no transaction, since the other end may be slow. */
    Outcome attempt(UUID id);
}
