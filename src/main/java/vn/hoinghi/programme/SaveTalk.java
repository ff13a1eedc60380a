package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Adds a talk to a session of the draft, or replaces what is said of one. */
@Singleton
public class SaveTalk {

    private final ProgrammeLock lock;

    SaveTalk(ProgrammeLock lock) {
        this.lock = lock;
    }

    @Transactional
    public TalkView add(UUID conferenceId, UUID sessionId, TalkRequest request) {
        lock.share(conferenceId);
        return save(Talk.in(Session.get(conferenceId, sessionId)), request);
    }

    @Transactional
    public TalkView change(Talk.Address address, @Nullable String ifMatch, TalkRequest request) {
        lock.share(address.conferenceId());
        Talk talk = Talk.at(address);
        Versions.check(ifMatch, talk.version);
        return save(talk, request);
    }

    private static TalkView save(Talk talk, TalkRequest request) {
        talk.change(request);
        talk.persistAndFlush();
        return TalkView.of(talk);
    }
}
