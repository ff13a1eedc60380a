package vn.hoinghi.checkin.devices;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.SecretToken;
import vn.hoinghi.kernel.audit.Actor;
import vn.hoinghi.kernel.audit.ActorKind;

/** Gives a device its key: for its token, which is then spent, or for the key it has. */
@Singleton
public class InitialiseDevice {

    private final EntityManager entities;
    private final Actor actor;
    private final OwnDevice own;
    private final Clock clock;

    InitialiseDevice(EntityManager entities, Actor actor, OwnDevice own, Clock clock) {
        this.entities = entities;
        this.actor = actor;
        this.own = own;
        this.clock = clock;
    }

    /**
     * @throws vn.hoinghi.kernel.problem.Problem 401, the same for a token unknown, spent, expired or revoked; 409 where the
     *     app is older than the conference accepts, and the token is good as before
     */
    @Transactional
    public OwnDeviceView initialise(InitialisationRequest request) {
        nameDevice(request);
        String key = DeviceKeys.fresh();
        List<?> initialised = entities.createNativeQuery(
                        "update devices set token_hash = null, token_expires_at = null, key_hash = :key,"
                                + " initialised_at = :now, last_seen_at = :now, hardware = cast(:hardware as text), system = cast(:system as text),"
                                + " app_version = :version where token_hash = :token and token_expires_at > :now"
                                + " and revoked_at is null returning id",
                        UUID.class)
                .setParameter("key", SecretToken.hash(key))
                .setParameter("now", clock.instant())
                .setParameter("hardware", request.hardware())
                .setParameter("system", request.system())
                .setParameter("version", request.appVersion())
                .setParameter("token", SecretToken.hash(request.token()))
                .getResultList();
        if (initialised.isEmpty()) {
            throw DeviceProblem.DEVICE_TOKEN_NOT_VALID.problem();
        }
        OwnDeviceView device = own.view((UUID) initialised.get(0));
        if (device.mustUpdate()) {
            throw DeviceProblem.APP_TOO_OLD.because(
                    "Cần phiên bản " + device.lowestAppVersion() + " trở lên.",
                    "It must be " + device.lowestAppVersion() + " or newer.");
        }
        return device.with(key);
    }

    /** Before anything is written, so that the audit trail says which it was. */
    private void nameDevice(InitialisationRequest request) {
        List<?> devices = entities.createNativeQuery("select id from devices where token_hash = :token", UUID.class)
                .setParameter("token", SecretToken.hash(request.token()))
                .getResultList();
        devices.forEach(device -> actor.is(ActorKind.DEVICE, (UUID) device, "device " + device));
    }

    /**
     * Gives it another key; the one it asks with is good no more.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 401 where that one was replaced or revoked meanwhile
     */
    @Transactional
    public OwnDeviceView rotate(UUID device, byte @Nullable [] keyHash) {
        String key = DeviceKeys.fresh();
        int rotated = entities.createNativeQuery("update devices set key_hash = :fresh"
                        + " where id = :device and key_hash = :key and revoked_at is null")
                .setParameter("fresh", SecretToken.hash(key))
                .setParameter("device", device)
                .setParameter("key", keyHash)
                .executeUpdate();
        if (rotated == 0) {
            throw CurrentDevice.problem("UNAUTHENTICATED");
        }
        return own.view(device).with(key);
    }

    /** Keeps what the device says of itself. */
    @Transactional
    public OwnDeviceView describe(UUID device, DeviceFactsRequest facts) {
        entities.createNativeQuery(
                        "update devices set hardware = cast(:hardware as text), system = cast(:system as text), app_version = :version"
                                + " where id = :device")
                .setParameter("hardware", facts.hardware())
                .setParameter("system", facts.system())
                .setParameter("version", facts.appVersion())
                .setParameter("device", device)
                .executeUpdate();
        return own.view(device);
    }
}
