package vn.hoinghi.delivery.webhooks;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.ShownOnce;

/**
 * A new secret.
 *
 * @param secret only in this answer
 * @param previousUntil until when what is sent is signed with the one before, too
 */
public record WebhookSecretView(@Nullable @Size(max = 200) String secret, Instant previousUntil) implements ShownOnce {

    @Override
    public WebhookSecretView withoutSecret() {
        return new WebhookSecretView(null, previousUntil);
    }
}
