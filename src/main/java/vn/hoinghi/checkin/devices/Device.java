package vn.hoinghi.checkin.devices;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.SecretToken;
import vn.hoinghi.kernel.problem.CommonProblem;

/** A phone or kiosk. Its key is written by guarded updates, never from here. */
@Entity
@Table(name = "devices")
public class Device extends PanacheEntityBase {

    /** Long enough to hand the phones out the evening before. */
    static final Duration TOKEN_LIFETIME = Duration.ofHours(24);

    @Id
    public UUID id;

    public UUID conferenceId;
    public String name;
    public @Nullable String gate;

    @Enumerated(EnumType.STRING)
    public DeviceProfile profile;

    /** Those it scans for; all where there are none. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> lists;

    public boolean approvesWalkIns;

    public byte @Nullable [] tokenHash;
    public @Nullable Instant tokenExpiresAt;

    @Column(insertable = false, updatable = false)
    public @Nullable String hardware;

    @Column(insertable = false, updatable = false)
    public @Nullable String system;

    @Column(insertable = false, updatable = false)
    public @Nullable String appVersion;

    @Column(insertable = false, updatable = false)
    public @Nullable Instant initialisedAt;

    @Column(insertable = false, updatable = false)
    public @Nullable Instant lastSeenAt;

    public @Nullable Instant revokedAt;
    public @Nullable String revokedBy;

    @Version
    public long version;

    static Device in(UUID conferenceId) {
        Device device = new Device();
        device.id = Ids.next();
        device.conferenceId = conferenceId;
        return device;
    }

    void change(DeviceRequest request) {
        name = request.name();
        gate = request.gate();
        profile = request.profile();
        lists = request.lists();
        approvesWalkIns = request.approvesWalkIns();
    }

    /** The token of a new QR code; the one before is good no more, the key the device has is until the token is used. */
    String provision(Instant now) {
        if (revokedAt != null) {
            throw DeviceProblem.ALREADY_REVOKED.problem();
        }
        String token = SecretToken.fresh();
        tokenHash = SecretToken.hash(token);
        tokenExpiresAt = now.plus(TOKEN_LIFETIME);
        return token;
    }

    void revoke(String by, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedBy = by;
            tokenHash = null;
            tokenExpiresAt = null;
        }
    }

    static Device get(UUID conferenceId, UUID id) {
        return Device.<Device>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
