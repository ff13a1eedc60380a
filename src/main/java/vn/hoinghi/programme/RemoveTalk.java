package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Takes a talk out of the draft, which makes another version of its session. */
@Singleton
public class RemoveTalk {

    private final ProgrammeLock lock;

    RemoveTalk(ProgrammeLock lock) {
        this.lock = lock;
    }

    @Transactional
    public void remove(Talk.Address address, @Nullable String ifMatch) {
        lock.share(address.conferenceId());
        Session.touch(address.conferenceId(), address.sessionId());
        Talk talk = Talk.at(address);
        Versions.check(ifMatch, talk.version);
        talk.delete();
        Talk.flush();
    }
}
