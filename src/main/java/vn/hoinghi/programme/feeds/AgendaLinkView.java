package vn.hoinghi.programme.feeds;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.ShownOnce;

/**
 * The secret address of an agenda.
 *
 * @param link what to give to a calendar program; only in the answer that made it
 */
public record AgendaLinkView(@Nullable @Size(max = 2000) String link, Instant createdAt) implements ShownOnce {

    @Override
    public AgendaLinkView withoutSecret() {
        return new AgendaLinkView(null, createdAt);
    }
}
