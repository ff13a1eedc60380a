package vn.hoinghi.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a personal link lives, and where it leads. */
@Singleton
public class InvitationSettings {

    private final Duration lifetime;
    private final String publicUrl;

    InvitationSettings(
            @ConfigProperty(name = "hoinghi.invitation-lifetime") Duration lifetime,
            @ConfigProperty(name = "hoinghi.public-url") String publicUrl) {
        this.lifetime = lifetime;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    Duration lifetime() {
        return lifetime;
    }

    /** The token stands in the fragment, which no browser sends: it comes into no log and no {@code Referer}. */
    String link(String token) {
        return publicUrl + "/#/link/" + token;
    }
}
