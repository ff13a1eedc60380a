package vn.hoinghi.programme.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.conference.RoomCard;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.programme.ProgrammeProblem;
import vn.hoinghi.programme.live.LateTimes;
import vn.hoinghi.programme.live.Today;

/** The feeds of the published programme, each made once a version; calendars once a report of a delay, too. */
@Singleton
class Feeds {

    /** Feeds of some hundred versions; older ones are made again if somebody asks. */
    private static final long KEPT_BYTES = 64L << 20;

    private record Key(
            UUID conferenceId,
            int version,
            int reports,
            FeedKind kind,
            Language language,
            @Nullable UUID room) {}

    private final Histories histories;
    private final Today today;
    private final Conferences conferences;
    private final ObjectMapper json;
    private final String publicUrl;
    private final Cache<Key, Feed> made = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .<Key, Feed>weigher((key, feed) -> feed.bytes().length)
            .build();

    Feeds(
            Histories histories,
            Today today,
            Conferences conferences,
            ObjectMapper json,
            @ConfigProperty(name = "hoinghi.public-url") String publicUrl) {
        this.histories = histories;
        this.today = today;
        this.conferences = conferences;
        this.json = json;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /**
     * A feed of the whole programme.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 404 {@code programme-not-published}
     */
    Feed of(UUID conferenceId, FeedKind kind, Language language) {
        History history = published(conferenceId);
        LateTimes late = today.late(conferenceId, history.programme());
        int reports = kind == FeedKind.ICALENDAR ? late.reports() : 0;
        Key key = new Key(conferenceId, history.version(), reports, kind, language, null);
        return made.get(key, missing -> Feed.of(content(kind, edition(history, late, language))));
    }

    /** The calendar of one room; 404 where the conference has no such room. */
    Feed ofRoom(UUID conferenceId, UUID room, Language language) {
        History history = published(conferenceId);
        LateTimes late = today.late(conferenceId, history.programme());
        Key key = new Key(conferenceId, history.version(), late.reports(), FeedKind.ICALENDAR, language, room);
        Feed known = made.getIfPresent(key);
        if (known != null) {
            return known;
        }
        RoomCard card = conferences.rooms(conferenceId).get(room);
        if (card == null) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        CalendarFile file = new ProgrammeCalendars(edition(history, late, language))
                .ofRoom(room, card.name().in(language));
        return made.get(key, missing -> Feed.of(file.bytes()));
    }

    private History published(UUID conferenceId) {
        return histories.of(conferenceId).orElseThrow(ProgrammeProblem.PROGRAMME_NOT_PUBLISHED::problem);
    }

    private Edition edition(History history, LateTimes late, Language language) {
        return Edition.of(
                history,
                late,
                language,
                publicUrl + "/api/v1/conferences/"
                        + history.programme().conference().code());
    }

    private byte[] content(FeedKind kind, Edition edition) {
        return switch (kind) {
            case ICALENDAR -> new ProgrammeCalendars(edition).ofConference().bytes();
            case FRAB_JSON -> json(FrabJson.of(Frab.of(edition)));
            case FRAB_XML -> FrabXml.of(Frab.of(edition));
            case JSON_LD -> json(EventJson.of(edition));
            case PDF -> ProgrammeDocument.of(edition);
        };
    }

    private byte[] json(Object content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
