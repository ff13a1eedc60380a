package vn.hoinghi.checkin.devices;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.hoinghi.kernel.OneStatement;
import vn.hoinghi.kernel.SecretToken;

/**
 * Whose a key is. That never changes, so it is asked once and remembered; whether the key still holds is no part of it, and
 * is asked of the database with every call.
 */
@Singleton
public class DeviceKeys {

    /** By which a key is told from a token of an account. */
    private static final String PREFIX = "hgd_";

    private static final int MOST_REMEMBERED = 10_000;

    private final OneStatement database;
    private final Map<String, Bearer> known = new ConcurrentHashMap<>();

    DeviceKeys(OneStatement database) {
        this.database = database;
    }

    /**
     * The device that was given a key.
     *
     * @param keyHash digest of the key, in hexadecimal
     */
    public record Bearer(UUID device, UUID conference, String keyHash) {}

    static String fresh() {
        return PREFIX + SecretToken.fresh();
    }

    /** Whether a bearer token is the key of a device, rather than the token of an account. */
    public static boolean isOne(String token) {
        return token.startsWith(PREFIX);
    }

    /** Empty where the key is of no device, or was replaced before this node met it. */
    public Optional<Bearer> bearer(String key) {
        byte[] hash = SecretToken.hash(key);
        String hex = HexFormat.of().formatHex(hash);
        Bearer remembered = known.get(hex);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Bearer> found = database
                .rows(
                        "select id, conference_id from devices where key_hash = ?",
                        row -> new Bearer(row.getObject(1, UUID.class), row.getObject(2, UUID.class), hex),
                        hash)
                .stream()
                .findFirst();
        found.ifPresent(this::remember);
        return found;
    }

    private void remember(Bearer bearer) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        known.put(bearer.keyHash(), bearer);
    }
}
