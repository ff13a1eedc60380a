package vn.hoinghi.checkin.offline;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.OneStatement;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Keeps what a supervisor found out about a conflict; said again, it replaces what was said. */
@Singleton
public class ResolveConflict {

    private final OneStatement database;
    private final CurrentUser user;
    private final Clock clock;

    ResolveConflict(OneStatement database, CurrentUser user, Clock clock) {
        this.database = database;
        this.user = user;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 without such a conflict */
    @Transactional
    public void resolve(UUID conferenceId, UUID scanId, String note) {
        boolean isKept = !database.rows(
                        "insert into conflict_resolutions (scan_id, note, resolved_by, resolved_at)"
                                + " select s.id, ?, ?, ? from scans s where s.conference_id = ? and s.id = ?"
                                + " and s.classification in ('REPEAT', 'DUPLICATE_OTHER_DEVICE', 'SHOULD_HAVE_BEEN_REFUSED')"
                                + " on conflict (scan_id) do update set note = excluded.note,"
                                + " resolved_by = excluded.resolved_by, resolved_at = excluded.resolved_at"
                                + " returning scan_id",
                        row -> row.getObject(1, UUID.class),
                        note,
                        user.username(),
                        clock.instant(),
                        conferenceId,
                        scanId)
                .isEmpty();
        if (!isKept) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }
}
