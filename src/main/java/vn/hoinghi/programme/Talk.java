package vn.hoinghi.programme;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;

/** An item of a session of the draft. That it lies within its session is asked when the draft is published. */
@Entity
@Table(name = "talks")
public class Talk extends PanacheEntityBase {

    /** What the path of a talk names. */
    record Address(UUID conferenceId, UUID sessionId, UUID id) {}

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID sessionId;

    @Enumerated(EnumType.STRING)
    public TalkKind kind;

    /** Its place in the order of the session. */
    public int position;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    public LocalisedText title;

    @Embedded
    @EmbeddedColumnNaming("description_%s")
    public @Nullable LocalisedText description;

    @Enumerated(EnumType.STRING)
    public PlanStatus status = PlanStatus.PLANNED;

    public Instant startsAt;
    public Instant endsAt;

    @ElementCollection
    @CollectionTable(name = "talk_speakers", joinColumns = @JoinColumn(name = "talk_id"))
    @OrderBy("position")
    List<TalkSpeaker> speakers = new ArrayList<>();

    @Version
    public long version;

    static Talk in(Session session) {
        Talk talk = new Talk();
        talk.id = Ids.next();
        talk.conferenceId = session.conferenceId;
        talk.sessionId = session.id;
        return talk;
    }

    void change(TalkRequest request, TalkTimes times) {
        kind = request.kind();
        title = request.title();
        description = request.description();
        status = request.status() == null ? PlanStatus.PLANNED : request.status();
        position = times.position();
        startsAt = times.startsAt();
        endsAt = times.endsAt();
        speakers.clear();
        if (request.speakers() != null) {
            request.speakers()
                    .forEach(delegate -> speakers.add(new TalkSpeaker(speakers.size() + 1, conferenceId, delegate)));
        }
    }

    public boolean isHeld() {
        return status == PlanStatus.PLANNED;
    }

    public TimeSlot during() {
        return new TimeSlot(startsAt, endsAt);
    }

    /** Moves it by so many minutes, earlier where they are less than none. */
    void shift(int minutes) {
        startsAt = startsAt.plus(minutes, ChronoUnit.MINUTES);
        endsAt = endsAt.plus(minutes, ChronoUnit.MINUTES);
    }

    /** A talk as a published version tells of it. */
    static Talk told(UUID conferenceId, UUID sessionId, PublishedTalk told) {
        Talk talk = new Talk();
        talk.id = told.id();
        talk.conferenceId = conferenceId;
        talk.sessionId = sessionId;
        talk.kind = told.kind();
        talk.status = told.status();
        talk.position = told.position();
        talk.title = told.title();
        talk.description = told.description();
        talk.startsAt = told.startsAt();
        talk.endsAt = told.endsAt();
        told.speakers()
                .forEach(speaker ->
                        talk.speakers.add(new TalkSpeaker(talk.speakers.size() + 1, conferenceId, speaker.delegate())));
        return talk;
    }

    static Talk at(Address address) {
        return Talk.<Talk>find(
                        "conferenceId = ?1 and sessionId = ?2 and id = ?3",
                        address.conferenceId,
                        address.sessionId,
                        address.id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** The talks of a session in their order. */
    static List<Talk> of(UUID sessionId) {
        return list("sessionId = ?1 order by position", sessionId);
    }

    /** All talks of a draft, each session's in its order. */
    static List<Talk> ofDraft(UUID conferenceId) {
        return list("conferenceId = ?1 order by sessionId, position", conferenceId);
    }
}
