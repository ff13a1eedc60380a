package vn.hoinghi.kernel.live;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How streams are kept. */
@ConfigMapping(prefix = "hoinghi.live")
interface LiveSettings {

    /** How often the state of what is watched is read. */
    Duration every();

    /** How often a stream that has nothing to say says that it is there, so that proxies keep it. */
    Duration heartbeat();

    /** How often somebody who may be refused from one moment to the next is asked for again. */
    Duration recheck();

    /** After how long a stream ends and the client comes again, with a token that is still good. */
    Duration longest();

    /** How many streams a node keeps at once. */
    int streams();
}
