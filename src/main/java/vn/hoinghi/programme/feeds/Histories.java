package vn.hoinghi.programme.feeds;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgrammes;

/** The history of each conference, read once and then kept up version by version, which never change. */
@Singleton
class Histories {

    /** More conferences than run at once. */
    private static final int KEPT = 64;

    private final PublishedProgrammes published;
    private final Cache<UUID, History> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Histories(PublishedProgrammes published) {
        this.published = published;
    }

    /** The history up to the version that people were told last; none before the first. */
    Optional<History> of(UUID conferenceId) {
        return published.latest(conferenceId).map(latest -> upTo(conferenceId, latest));
    }

    private History upTo(UUID conferenceId, PublishedProgramme latest) {
        return known.asMap()
                .compute(
                        conferenceId,
                        (id, before) -> before != null && before.version() >= latest.version()
                                ? before
                                : continued(id, before, latest));
    }

    private History continued(UUID conferenceId, @Nullable History before, PublishedProgramme latest) {
        History history = before;
        for (int number = before == null ? 1 : before.version() + 1; number < latest.version(); number++) {
            PublishedProgramme next = published.numbered(conferenceId, number).orElseThrow();
            history = history == null ? History.of(next) : history.and(next);
        }
        return history == null ? History.of(latest) : history.and(latest);
    }
}
