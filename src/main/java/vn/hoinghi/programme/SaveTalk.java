package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.programme.conflicts.OnConflict;

/** Adds a talk to a session of the draft, or replaces what is said of one. Either makes another version of the session. */
@Singleton
public class SaveTalk {

    private final ProgrammeLock lock;
    private final TellConflicts conflicts;

    SaveTalk(ProgrammeLock lock, TellConflicts conflicts) {
        this.lock = lock;
        this.conflicts = conflicts;
    }

    @Transactional
    public TalkView add(UUID conferenceId, UUID sessionId, TalkRequest request, OnConflict onConflict) {
        lock.alone(conferenceId);
        Session.touch(conferenceId, sessionId);
        Session session = Session.get(conferenceId, sessionId);
        return conflicts.of(save(session, Talk.in(session), request), onConflict);
    }

    @Transactional
    public TalkView change(Talk.Address address, @Nullable String ifMatch, TalkRequest request, OnConflict onConflict) {
        lock.alone(address.conferenceId());
        Session.touch(address.conferenceId(), address.sessionId());
        Talk talk = Talk.at(address);
        Versions.check(ifMatch, talk.version);
        Session session = Session.get(address.conferenceId(), address.sessionId());
        return conflicts.of(save(session, talk, request), onConflict);
    }

    private static Talk save(Session session, Talk talk, TalkRequest request) {
        Fault fault = TalkTimes.fault(request, "");
        if (fault != null) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(fault));
        }
        List<Talk> others = Talk.of(session.id).stream()
                .filter(other -> !other.id.equals(talk.id))
                .toList();
        talk.change(request, TalkTimes.of(session, others, request));
        talk.persistAndFlush();
        return talk;
    }
}
