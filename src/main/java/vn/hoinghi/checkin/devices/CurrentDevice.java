package vn.hoinghi.checkin.devices;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.OneStatement;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Problem;

/** The device that is asking, where it is one. Its key may have been replaced or revoked since this node met it. */
@RequestScoped
public class CurrentDevice {

    /** The digest of the key, in hexadecimal. */
    public static final String KEY_CLAIM = "deviceKey";

    /** The right that every device has. */
    private static final String ANY = "ANY";

    private final SecurityIdentity identity;
    private final CurrentUser user;
    private final OneStatement database;
    private final Clock clock;

    CurrentDevice(SecurityIdentity identity, CurrentUser user, OneStatement database, Clock clock) {
        this.identity = identity;
        this.user = user;
        this.database = database;
        this.clock = clock;
    }

    /** Null where an account is asking. */
    public @Nullable UUID id() {
        return user.is(Role.DEVICE) && identity.getPrincipal() instanceof JsonWebToken token
                ? UUID.fromString(token.getSubject())
                : null;
    }

    /** The digest of the key that came with this request, for the database to compare; null where an account is asking. */
    public byte @Nullable [] keyHash() {
        return user.is(Role.DEVICE) && identity.getPrincipal() instanceof JsonWebToken token
                ? HexFormat.of().parseHex(token.<String>getClaim(KEY_CLAIM))
                : null;
    }

    /**
     * Refuses a device that may not do this now; an account passes, since its role was asked already.
     *
     * @param list where the operation is about one, which must be among the device's
     * @throws Problem 401 where it was revoked or has another key by now, 403 where its profile or its lists forbid it
     */
    public void checkMay(DeviceRight right, @Nullable UUID list) {
        if (id() != null) {
            refuse(fault(user.conferenceId(), id(), keyHash(), right.name(), list));
        }
    }

    /** {@link #checkMay} of what every device may see, of its own lists alone where it has some. */
    public void checkMaySee(@Nullable UUID list) {
        if (id() != null) {
            refuse(fault(user.conferenceId(), id(), keyHash(), ANY, list));
        }
    }

    /** {@link #checkMay} of whoever is asking now, to be asked after this request is over. */
    public Runnable stillMay(DeviceRight right) {
        UUID device = id();
        UUID conference = user.conferenceId();
        byte[] key = keyHash();
        return device == null ? () -> {} : () -> refuse(fault(conference, device, key, right.name(), null));
    }

    /** Refuses a device whose key does not hold any more; what concerns itself alone, every device may do. */
    public void checkIsGood() {
        refuse(fault(user.conferenceId(), id(), keyHash(), ANY, null));
    }

    private static void refuse(Optional<String> fault) {
        fault.ifPresent(against -> {
            throw problem(against);
        });
    }

    private Optional<String> fault(
            @Nullable UUID conference,
            @Nullable UUID device,
            byte @Nullable [] key,
            String right,
            @Nullable UUID list) {
        return database
                .rows(
                        "select coalesce(device_fault(?, ?, ?, ?, ?, ?), '')",
                        row -> row.getString(1),
                        conference,
                        device,
                        key,
                        right,
                        clock.instant(),
                        list)
                .stream()
                .filter(fault -> !fault.isEmpty())
                .findFirst();
    }

    /** What the database has against the device. */
    public static Problem problem(String fault) {
        return switch (fault) {
            case "UNAUTHENTICATED" -> CommonProblem.UNAUTHENTICATED.problem();
            case "DEVICE_REVOKED" -> DeviceProblem.DEVICE_REVOKED.problem();
            case "FORBIDDEN" -> CommonProblem.FORBIDDEN.problem();
            default -> throw new IllegalArgumentException(fault);
        };
    }
}
