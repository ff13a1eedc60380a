package vn.hoinghi.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;

/** The answers given under an {@code Idempotency-Key}, kept for 24 hours in the database, so for every node. */
@Singleton
public class IdempotencyKeys {

    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final EntityManager entities;
    private final ObjectMapper json;

    IdempotencyKeys(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** One call under a key: who, what, and the digest of what was sent. */
    record Call(String principal, String route, String key, String digest) {}

    Call call(String principal, String route, String key, Object[] parameters) {
        return new Call(principal, route, key, digest(parameters));
    }

    /**
     * The answer this call was given before, or null where it is new; a new one is claimed until the transaction ends.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 while the first call runs, 422 where the key was used otherwise
     */
    @Nullable
    RestResponse<?> earlierAnswer(Call call) {
        Object claimed = entities.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:call, 0))", Boolean.class)
                .setParameter("call", call.principal() + "\n" + call.route() + "\n" + call.key())
                .getSingleResult();
        if (!Boolean.TRUE.equals(claimed)) {
            throw CommonProblem.REQUEST_IN_PROGRESS.problem();
        }
        List<Tuple> found = find(call);
        if (found.isEmpty()) {
            return null;
        }
        if (!found.get(0).get("digest").equals(call.digest())) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.problem();
        }
        return answer(found.get(0));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> find(Call call) {
        return entities.createNativeQuery(
                        "select digest, status, body, location, etag from idempotency_keys"
                                + " where principal = :principal and route = :route and key = :key"
                                + " and created_at > now() - interval '24 hours'",
                        Tuple.class)
                .setParameter("principal", call.principal())
                .setParameter("route", call.route())
                .setParameter("key", call.key())
                .getResultList();
    }

    private RestResponse<?> answer(Tuple kept) {
        try {
            String body = kept.get("body", String.class);
            JsonNode entity = body == null ? null : json.readTree(body);
            ResponseBuilder<JsonNode> answer = ResponseBuilder.create(kept.get("status", Integer.class), null);
            for (String header : KEPT_HEADERS) {
                answer.header(header, kept.get(header.toLowerCase(java.util.Locale.ROOT), String.class));
            }
            return entity == null ? answer.build() : answer.entity(entity).build();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A kept answer cannot be read", unreadable);
        }
    }

    void keep(Call call, RestResponse<?> answer) {
        try {
            // Expired and unswept rows of the same key are replaced.
            entities.createNativeQuery("insert into idempotency_keys"
                            + " (principal, route, key, digest, status, body, location, etag)"
                            + " values (:principal, :route, :key, :digest, :status, :body, :location, :etag)"
                            + " on conflict (principal, route, key) do update set digest = excluded.digest,"
                            + " status = excluded.status, body = excluded.body, location = excluded.location,"
                            + " etag = excluded.etag, created_at = now()")
                    .setParameter("principal", call.principal())
                    .setParameter("route", call.route())
                    .setParameter("key", call.key())
                    .setParameter("digest", call.digest())
                    .setParameter("status", answer.getStatus())
                    .setParameter("body", body(answer.getEntity()))
                    .setParameter("location", header(answer, HttpHeaders.LOCATION))
                    .setParameter("etag", header(answer, HttpHeaders.ETAG))
                    .executeUpdate();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An answer cannot be kept", unwritable);
        }
    }

    private @Nullable String body(@Nullable Object entity) throws JsonProcessingException {
        Object kept = entity instanceof ShownOnce secret ? secret.withoutSecret() : entity;
        return kept == null ? null : json.writeValueAsString(kept);
    }

    private static @Nullable String header(RestResponse<?> answer, String name) {
        Object value = answer.getHeaders().getFirst(name);
        return value == null ? null : value.toString();
    }

    private String digest(Object[] parameters) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Object parameter : parameters) {
                sha256.update(bytes(parameter));
                sha256.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] bytes(@Nullable Object parameter) throws IOException {
        if (parameter instanceof FileUpload file) {
            return Files.readAllBytes(file.uploadedFile());
        }
        boolean isPlain = parameter == null || parameter instanceof String || parameter instanceof Record;
        return isPlain
                ? json.writeValueAsBytes(parameter)
                : String.valueOf(parameter).getBytes(StandardCharsets.UTF_8);
    }

    @Scheduled(every = "1h")
    @Transactional
    void forgetExpired() {
        entities.createNativeQuery("delete from idempotency_keys where created_at < now() - interval '24 hours'")
                .executeUpdate();
    }
}
