package vn.hoinghi.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.security.Key;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import vn.hoinghi.embedded.DataDirectory;
import vn.hoinghi.kernel.Ids;

/**
 * The keys of access tokens (ES256, RFC 7518). Each node makes its own on first start, keeps the private half in its
 * data directory readable by its owner only, and publishes the public half in the database for the other nodes.
 */
@Singleton
public class KeyRing {

    private final EntityManager entities;
    private final PublicJsonWebKey own;
    private final Map<String, Key> known = new ConcurrentHashMap<>();

    KeyRing(EntityManager entities, @ConfigProperty(name = "hoinghi.data-dir") String dataDirectory)
            throws JoseException {
        this.entities = entities;
        String kept = DataDirectory.at(Path.of(dataDirectory)).secret("signing-key.jwk", KeyRing::generate);
        this.own = PublicJsonWebKey.Factory.newPublicJwk(kept);
        known.put(own.getKeyId(), own.getPublicKey());
    }

    private static String generate() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(Ids.next().toString());
            return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes this node's key known to every node; at start-up, before the first token. */
    void publishOwn() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into signing_keys (id, public_key) values (:id, :key) on conflict do nothing")
                        .setParameter("id", own.getKeyId())
                        .setParameter("key", own.toJson(OutputControlLevel.PUBLIC_ONLY))
                        .executeUpdate());
    }

    PublicJsonWebKey own() {
        return own;
    }

    /** The public key of that identifier; the database is asked only for one not met before. */
    Key publicKey(String id) throws JoseException {
        Key key = known.get(id);
        if (key != null) {
            return key;
        }
        List<?> found = entities.createNativeQuery("select public_key from signing_keys where id = :id", String.class)
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            throw new JoseException("no such key");
        }
        Key published =
                PublicJsonWebKey.Factory.newPublicJwk((String) found.get(0)).getPublicKey();
        known.put(id, published);
        return published;
    }
}
