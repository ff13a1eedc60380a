package vn.hoinghi.delivery.webhooks;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.Ids;

/** The secrets of webhooks: made here, shown once by whoever asked, kept as copies that nodes open, one each. */
@Singleton
public class WebhookSecrets {

    private static final String INSERT = "insert into webhook_secret_copies (secret_id, kid, sealed)"
            + " values (:secret, :kid, :sealed) on conflict do nothing";

    private final EntityManager entities;
    private final SealingKeys keys;

    WebhookSecrets(EntityManager entities, SealingKeys keys) {
        this.entities = entities;
        this.keys = keys;
    }

    /** A new secret of the webhook, whose row the caller holds; the one before ends after that time, and older ones at once. */
    String make(UUID conferenceId, UUID webhookId, Duration overlap) {
        keys.own();
        retire(webhookId, overlap);
        UUID id = Ids.next();
        entities.createNativeQuery("insert into webhook_secrets (id, conference_id, webhook_id)"
                        + " values (:id, :conference, :webhook)")
                .setParameter("id", id)
                .setParameter("conference", conferenceId)
                .setParameter("webhook", webhookId)
                .executeUpdate();
        String secret = Signature.freshSecret();
        for (Tuple key : tuples("select kid, public_key from sealing_keys", List.of())) {
            keep(id, key, secret);
        }
        return secret;
    }

    private void retire(UUID webhookId, Duration overlap) {
        entities.createNativeQuery("delete from webhook_secrets where webhook_id = :webhook"
                        + " and (expires_at is not null or cast(:overlap as interval) = interval '0')")
                .setParameter("webhook", webhookId)
                .setParameter("overlap", overlap.toString())
                .executeUpdate();
        entities.createNativeQuery("update webhook_secrets set expires_at = now() + cast(:overlap as interval)"
                        + " where webhook_id = :webhook")
                .setParameter("webhook", webhookId)
                .setParameter("overlap", overlap.toString())
                .executeUpdate();
    }

    /** Those that are good, the last one first; without those of which this node has no copy yet. */
    @Transactional
    public List<String> good(UUID webhookId) {
        return tuples(
                        "select s.id, c.sealed from webhook_secrets s"
                                + " join webhook_secret_copies c on c.secret_id = s.id and c.kid = ?1"
                                + " where s.webhook_id = ?2 and (s.expires_at is null or s.expires_at > now())"
                                + " order by s.expires_at desc nulls first",
                        List.of(keys.own().getKeyId(), webhookId))
                .stream()
                .map(row -> keys.open(row.get("id", UUID.class), row.get("sealed", String.class)))
                .toList();
    }

    /** Seals for nodes that came later what this one can open. */
    @Transactional
    public void share() {
        List<Tuple> lacking = tuples(
                "select s.id, own.sealed, k.kid, k.public_key from webhook_secrets s"
                        + " join webhook_secret_copies own on own.secret_id = s.id and own.kid = ?1"
                        + " cross join sealing_keys k where not exists (select from webhook_secret_copies c"
                        + " where c.secret_id = s.id and c.kid = k.kid) limit 200 for key share of s",
                List.of(keys.own().getKeyId()));
        for (Tuple row : lacking) {
            UUID id = row.get("id", UUID.class);
            keep(id, row, keys.open(id, row.get("sealed", String.class)));
        }
    }

    private void keep(UUID id, Tuple key, String secret) {
        entities.createNativeQuery(INSERT)
                .setParameter("secret", id)
                .setParameter("kid", key.get("kid", String.class))
                .setParameter("sealed", SealingKeys.seal(id, key.get("public_key", String.class), secret))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(String sql, List<Object> parameters) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        for (int at = 0; at < parameters.size(); at++) {
            query.setParameter(at + 1, parameters.get(at));
        }
        return query.getResultList();
    }
}
