package vn.hoinghi.checkin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hoinghi.checkin.devices.CurrentDevice;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.OneStatement;

/** Takes a scan back: it stays in the log, and moves nobody any more. */
@Singleton
public class UndoScan {

    private final OneStatement database;
    private final CurrentUser user;
    private final CurrentDevice device;
    private final Clock clock;
    private final Duration window;

    UndoScan(
            OneStatement database,
            CurrentUser user,
            CurrentDevice device,
            Clock clock,
            @ConfigProperty(name = "hoinghi.check-in.undo-window") Duration window) {
        this.database = database;
        this.user = user;
        this.device = device;
        this.clock = clock;
        this.window = window;
    }

    /**
     * Takes it back; once it is, again changes nothing.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 404 without such a scan, 409 where it was refused, is too long ago by the
     *     server's clock, or was made by another device than the one that asks
     */
    public void undo(UUID conferenceId, UUID listId, UUID scanId, String reason) {
        Instant now = clock.instant();
        database
                .rows(
                        "select coalesce(undo_scan(?, ?, ?, ?, ?, ?, ?, ?, ?), '')",
                        row -> row.getString(1),
                        conferenceId,
                        listId,
                        scanId,
                        reason,
                        now.minus(window),
                        now,
                        user.username(),
                        device.id(),
                        device.keyHash())
                .stream()
                .filter(fault -> !fault.isEmpty())
                .forEach(fault -> {
                    throw ScanJudge.problem(fault);
                });
    }
}
