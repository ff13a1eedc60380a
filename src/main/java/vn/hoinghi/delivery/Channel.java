package vn.hoinghi.delivery;

import java.util.UUID;

/** A way things go out, with an outbox of its own. */
interface Channel {

    /** The table that is the outbox. */
    String table();

    Patience patience();

    /** Tries once to send what has that identifier; in no transaction, since the other end may be slow. */
    Outcome attempt(UUID id);
}
