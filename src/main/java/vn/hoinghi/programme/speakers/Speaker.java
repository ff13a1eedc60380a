package vn.hoinghi.programme.speakers;

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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateStatus;

/** A delegate who has a part in the draft or was entered as a speaker: a row of a view, never written. */
@Entity
@Immutable
@Table(name = "speakers")
public class Speaker {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID organisationId;
    public String fullName;
    public String givenKey;

    /** The name as it is looked for. */
    public String folded;

    @Embedded
    @EmbeddedColumnNaming("position_%s")
    public @Nullable LocalisedText position;

    @Enumerated(EnumType.STRING)
    public DelegateStatus status;

    @Embedded
    @EmbeddedColumnNaming("organisation_name_%s")
    public LocalisedText organisation;

    @Embedded
    @EmbeddedColumnNaming("bio_%s")
    public @Nullable LocalisedText bio;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> languages;

    public boolean consents;

    @Enumerated(EnumType.STRING)
    public Confirmation confirmation;

    public @Nullable String declineReason;

    /** Of what is said of them as a speaker. */
    public long version;

    @ElementCollection
    @CollectionTable(name = "speaker_availability", joinColumns = @JoinColumn(name = "delegate_id"))
    @OrderBy("startsAt")
    public List<Availability> availability;

    @ElementCollection
    @CollectionTable(name = "appearances", joinColumns = @JoinColumn(name = "delegate_id"))
    @OrderBy("startsAt")
    public List<Appearance> appearances;
}
