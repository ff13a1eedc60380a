package vn.hoinghi.people.tickets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.embedded.DataDirectory;

/**
 * The keys of signed tickets (ECDSA on P-256). Each node makes its own on first use, keeps the private half in its data
 * directory readable by its owner only, and publishes the public half in the database before it signs anything.
 */
@Singleton
public class TicketKeys {

    /** 40 bits of the key's thumbprint: short, since it is in every QR code. */
    private static final int KID_BYTES = 5;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Path dataDirectory;
    private @Nullable EllipticCurveJsonWebKey own;

    TicketKeys(
            EntityManager entities,
            ObjectMapper json,
            @ConfigProperty(name = "hoinghi.data-dir") String dataDirectory) {
        this.entities = entities;
        this.json = json;
        this.dataDirectory = Path.of(dataDirectory);
    }

    /** This node's key, known to every node. */
    synchronized EllipticCurveJsonWebKey own() {
        if (own == null) {
            own = keptKey();
            publish(own);
        }
        return own;
    }

    /** The public keys of all nodes there ever were. */
    public TicketKeySet published() {
        own();
        @SuppressWarnings("unchecked")
        Stream<String> keys = entities.createNativeQuery(
                        "select public_key from ticket_keys order by created_at, kid", String.class)
                .getResultStream();
        return new TicketKeySet(keys.map(this::view).toList());
    }

    private EllipticCurveJsonWebKey keptKey() {
        try {
            String kept = DataDirectory.at(dataDirectory).secret("ticket-key.jwk", TicketKeys::generate);
            return (EllipticCurveJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(kept);
        } catch (JoseException unreadable) {
            throw new IllegalStateException("The key of tickets cannot be read", unreadable);
        }
    }

    private static String generate() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            byte[] thumbprint = key.calculateThumbprint(HashUtil.SHA_256);
            key.setKeyId(Crockford.encode(Arrays.copyOf(thumbprint, KID_BYTES)));
            return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void publish(EllipticCurveJsonWebKey key) {
        // In a transaction of its own: what is signed by now may leave even if the caller's is rolled back.
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into ticket_keys (kid, public_key) values (:kid, :key)"
                                + " on conflict do nothing")
                        .setParameter("kid", key.getKeyId())
                        .setParameter("key", key.toJson(OutputControlLevel.PUBLIC_ONLY))
                        .executeUpdate());
    }

    private TicketKeySet.TicketKey view(String key) {
        try {
            var jwk = json.readTree(key.getBytes(StandardCharsets.UTF_8));
            return TicketKeySet.TicketKey.of(
                    jwk.get("kid").asText(), jwk.get("x").asText(), jwk.get("y").asText());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A published key cannot be read", unreadable);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
