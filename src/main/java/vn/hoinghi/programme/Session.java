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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.OrganisationKind;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;

/** A session of the draft programme. */
@Entity
@Table(name = "sessions")
public class Session extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;

    /** The organiser's own short name for it. */
    public @Nullable String code;

    @Enumerated(EnumType.STRING)
    public SessionKind kind;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    public LocalisedText title;

    @Embedded
    @EmbeddedColumnNaming("description_%s")
    public @Nullable LocalisedText description;

    @Enumerated(EnumType.STRING)
    public PlanStatus status = PlanStatus.PLANNED;

    /** Spoken, as tags of BCP 47, in the order of their weight. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> languages = List.of();

    /** Listened to by headphone. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> interpretedInto = List.of();

    public @Nullable UUID roomId;
    public Instant startsAt;
    public Instant endsAt;

    /** Whose people are invited; everybody where it is empty. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<OrganisationKind> audience;

    public @Nullable Integer capacity;

    /** How many people are reckoned with. */
    public @Nullable Integer expected;

    @ElementCollection
    @CollectionTable(name = "session_roles", joinColumns = @JoinColumn(name = "session_id"))
    @OrderBy("position")
    List<SessionRole> roles = new ArrayList<>();

    @Version
    public long version;

    static Session in(UUID conferenceId) {
        Session session = new Session();
        session.id = Ids.next();
        session.conferenceId = conferenceId;
        return session;
    }

    void change(SessionRequest request) {
        code = request.code();
        kind = request.kind();
        title = request.title();
        roomId = request.room();
        startsAt = request.startsAt().truncatedTo(ChronoUnit.MICROS);
        endsAt = request.endsAt().truncatedTo(ChronoUnit.MICROS);
        description = request.description();
        status = request.status() == null ? PlanStatus.PLANNED : request.status();
        languages = distinct(request.languages());
        interpretedInto = distinct(request.interpretedInto());
        audience = distinct(request.audience());
        capacity = request.capacity();
        expected = request.expected();
        roles.clear();
        if (request.roles() != null) {
            request.roles()
                    .forEach(role ->
                            roles.add(new SessionRole(roles.size() + 1, conferenceId, role.delegate(), role.role())));
        }
    }

    private static <T> List<T> distinct(@Nullable List<T> asked) {
        return asked == null ? List.of() : asked.stream().distinct().toList();
    }

    /** Whether it takes place, so that its people and its room are bound. */
    public boolean isHeld() {
        return status == PlanStatus.PLANNED;
    }

    /** Whether somebody has to lead it. */
    public boolean needsChair() {
        return switch (kind) {
            case PLENARY, DISCUSSION, PANEL -> true;
            case MATCHMAKING, CEREMONY, EXHIBITION, BREAK -> false;
        };
    }

    public boolean hasChair() {
        return roles.stream().anyMatch(role -> role.role().leads());
    }

    public TimeSlot during() {
        return new TimeSlot(startsAt, endsAt);
    }

    /** Moves it by so many minutes, earlier where they are less than none. */
    void shift(int minutes) {
        startsAt = startsAt.plus(minutes, ChronoUnit.MINUTES);
        endsAt = endsAt.plus(minutes, ChronoUnit.MINUTES);
    }

    /** A session as a published version tells of it. */
    static Session told(UUID conferenceId, PublishedSession told) {
        Session session = new Session();
        session.id = told.id();
        session.conferenceId = conferenceId;
        session.code = told.code();
        session.kind = told.kind();
        session.title = told.title();
        session.description = told.description();
        session.languages = told.languages();
        session.interpretedInto = told.interpretedInto();
        session.status = told.status();
        session.roomId = told.room() == null ? null : told.room().id();
        session.startsAt = told.startsAt();
        session.endsAt = told.endsAt();
        session.capacity = told.capacity();
        session.audience = told.audience();
        told.people()
                .forEach(person -> session.roles.add(
                        new SessionRole(session.roles.size() + 1, conferenceId, person.delegate(), person.role())));
        return session;
    }

    /**
     * Makes the session another version than before, since something in it is changed, and holds it until the caller's
     * transaction ends.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 404 without such a session
     */
    static void touch(UUID conferenceId, UUID id) {
        int touched = getEntityManager()
                .createNativeQuery(
                        "update sessions set version = version + 1 where conference_id = :conference and id = :id")
                .setParameter("conference", conferenceId)
                .setParameter("id", id)
                .executeUpdate();
        if (touched == 0) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }

    static Optional<Session> withId(UUID conferenceId, UUID id) {
        return find("conferenceId = ?1 and id = ?2", conferenceId, id).firstResultOptional();
    }

    static Session get(UUID conferenceId, UUID id) {
        return withId(conferenceId, id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** All sessions of a draft in order of time. */
    static List<Session> ofDraft(UUID conferenceId) {
        return list("conferenceId = ?1 order by startsAt, endsAt, id", conferenceId);
    }
}
