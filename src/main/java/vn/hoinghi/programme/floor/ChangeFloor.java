package vn.hoinghi.programme.floor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Says how the floor of a session is given. */
@Singleton
public class ChangeFloor {

    private final FloorAccess access;

    ChangeFloor(FloorAccess access) {
        this.access = access;
    }

    @Transactional
    public FloorRulesView change(
            UUID conferenceId, UUID sessionId, @Nullable String ifMatch, FloorRulesRequest request) {
        Floor floor = Floor.held(conferenceId, access.run(conferenceId, sessionId));
        Versions.check(ifMatch, floor.version);
        floor.change(request);
        Floor.flush();
        return FloorRulesView.of(floor);
    }
}
