package vn.hoinghi.programme.speakers;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** What a speaker says of themselves, and whether they come. */
@Entity
@Table(name = "speaker_profiles")
public class SpeakerProfile extends PanacheEntityBase {

    /** The delegate's. */
    @Id
    @Column(name = "delegate_id")
    public UUID id;

    public UUID conferenceId;

    @Embedded
    @EmbeddedColumnNaming("bio_%s")
    public @Nullable LocalisedText bio;

    /** Spoken, as tags of BCP 47. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> languages = List.of();

    /** To having biography and photo published. */
    public boolean consents;

    @ElementCollection
    @CollectionTable(name = "speaker_availability", joinColumns = @JoinColumn(name = "delegate_id"))
    @OrderBy("startsAt")
    List<Availability> availability = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    public Confirmation confirmation = Confirmation.UNANSWERED;

    public @Nullable String declineReason;
    public @Nullable Instant answeredAt;
    public @Nullable String answeredBy;

    @Version
    public long version;

    static SpeakerProfile of(UUID conferenceId, UUID delegateId) {
        SpeakerProfile profile = new SpeakerProfile();
        profile.id = delegateId;
        profile.conferenceId = conferenceId;
        return profile;
    }

    void change(ProfileRequest request) {
        bio = request.bio();
        languages = request.languages() == null
                ? List.of()
                : request.languages().stream().distinct().toList();
        consents = request.consentsToPublish();
        availability.clear();
        if (request.availability() != null) {
            request.availability().stream().map(Availability::asKept).distinct().forEach(availability::add);
        }
    }

    /** What they say themselves, or staff who were told it. */
    void answer(SpeakerAnswerRequest request, String by, Instant now) {
        confirmation = request.answer().confirmation();
        declineReason = confirmation == Confirmation.DECLINED ? request.presentReason() : null;
        answeredAt = now;
        answeredBy = by;
    }

    SpeakerStanding standing() {
        return new SpeakerStanding(
                confirmation,
                consents,
                availability.stream().map(Availability::during).toList());
    }

    /** What is known of these delegates as speakers; those of whom nothing is are left out. */
    public static Map<UUID, SpeakerStanding> standings(UUID conferenceId, Collection<UUID> delegates) {
        if (delegates.isEmpty()) {
            return Map.of();
        }
        return SpeakerProfile.<SpeakerProfile>stream(
                        "select distinct p from SpeakerProfile p left join fetch p.availability"
                                + " where p.conferenceId = ?1 and p.id in ?2",
                        conferenceId,
                        delegates)
                .collect(toMap(profile -> profile.id, SpeakerProfile::standing));
    }

    /** The profile of a delegate who is a speaker, made where there was none, and held until the transaction ends. */
    static SpeakerProfile held(UUID conferenceId, UUID delegateId) {
        getEntityManager()
                .createNativeQuery("insert into speaker_profiles as p (delegate_id, conference_id)"
                        + " values (:delegate, :conference)"
                        + " on conflict (delegate_id) do update set conference_id = p.conference_id")
                .setParameter("delegate", delegateId)
                .setParameter("conference", conferenceId)
                .executeUpdate();
        SpeakerProfile profile = findById(delegateId);
        getEntityManager().refresh(profile);
        return profile;
    }
}
