package vn.hoinghi.delivery.webhooks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.embedded.DataDirectory;
import vn.hoinghi.kernel.Ids;

/**
 * The keys to which secrets are sealed. Each node makes its own (P-256), keeps the private half in its data directory readable
 * by its owner only, and publishes the public half in the database, so that any node seals for all.
 */
@Singleton
public class SealingKeys {

    /** Which secret it is, in the header that is authenticated: no copy can be put in another's place. */
    private static final String SECRET = "secret";

    private final EntityManager entities;
    private final Path dataDirectory;
    private @Nullable PublicJsonWebKey own;

    SealingKeys(EntityManager entities, @ConfigProperty(name = "hoinghi.data-dir") String dataDirectory) {
        this.entities = entities;
        this.dataDirectory = Path.of(dataDirectory);
    }

    /** This node's key, known to every node. */
    synchronized PublicJsonWebKey own() {
        if (own == null) {
            try {
                PublicJsonWebKey kept = PublicJsonWebKey.Factory.newPublicJwk(
                        DataDirectory.at(dataDirectory).secret("sealing-key.jwk", SealingKeys::generate));
                publish(kept);
                own = kept;
            } catch (JoseException unreadable) {
                throw new IllegalStateException("The key of secrets cannot be read", unreadable);
            }
        }
        return own;
    }

    /** In a transaction of its own: whoever else seals needs it, whatever becomes of the caller's. */
    private void publish(PublicJsonWebKey key) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into sealing_keys (kid, public_key) values (:kid, :key)"
                                + " on conflict do nothing")
                        .setParameter("kid", key.getKeyId())
                        .setParameter("key", key.toJson(OutputControlLevel.PUBLIC_ONLY))
                        .executeUpdate());
    }

    private static String generate() {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(Ids.next().toString());
            return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text for the node of that public key alone (ECDH-ES, A256GCM; RFC 7518). */
    static String seal(UUID secret, String publicKey, String text) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(publicKey);
            JsonWebEncryption box = new JsonWebEncryption();
            box.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES);
            box.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            box.setHeader(SECRET, secret.toString());
            box.setKey(key.getPublicKey());
            box.setPayload(text);
            return box.getCompactSerialization();
        } catch (JoseException unusable) {
            throw new IllegalStateException("A published key cannot be used", unusable);
        }
    }

    /** What was sealed for this node. */
    String open(UUID secret, String sealed) {
        try {
            JsonWebEncryption box = new JsonWebEncryption();
            box.setCompactSerialization(sealed);
            box.setKey(own().getPrivateKey());
            String text = box.getPayload();
            if (!secret.toString().equals(box.getHeader(SECRET))) {
                throw new IllegalStateException("This is another secret's copy");
            }
            return text;
        } catch (JoseException unreadable) {
            throw new IllegalStateException("A copy cannot be opened", unreadable);
        }
    }
}
