package vn.hoinghi.programme.floor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.OrganisationKind;

/** Somebody who wants the floor: a row of a view of the open requests, written by {@link AskForFloor}. */
@Entity
@Immutable
@Table(name = "waiting_speakers")
public class WaitingSpeaker extends PanacheEntityBase {

    @Id
    public UUID id;

    /** The order of request. */
    public long number;

    public UUID conferenceId;
    public UUID sessionId;
    public UUID delegateId;
    public @Nullable UUID talkId;
    public @Nullable String note;
    public @Nullable Integer secondsAllowed;

    /** Where the chair put them. */
    public @Nullable Integer place;

    public String requestedBy;
    public Instant requestedAt;
    public String fullName;

    @Embedded
    @EmbeddedColumnNaming("position_%s")
    public @Nullable LocalisedText position;

    public UUID organisationId;

    @Enumerated(EnumType.STRING)
    public OrganisationKind organisationKind;

    @Embedded
    @EmbeddedColumnNaming("organisation_name_%s")
    public LocalisedText organisation;

    /** Place in the order of precedence. */
    public @Nullable Integer precedence;

    static List<WaitingSpeaker> in(UUID sessionId) {
        return list("sessionId = ?1 order by number", sessionId);
    }
}
