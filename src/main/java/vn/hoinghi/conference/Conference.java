package vn.hoinghi.conference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;

/** The whole event. Its code names it in every path and never changes. */
@Entity
@Table(name = "conferences")
public class Conference extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(updatable = false)
    public String code;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    public LocalisedText name;

    @Embedded
    @EmbeddedColumnNaming("theme_%s")
    public @Nullable LocalisedText theme;

    public LocalDate startsOn;
    public LocalDate endsOn;

    /** IANA name of the zone in which days of the programme are meant. */
    public String timeZone;

    public @Nullable UUID parentId;

    @Column(insertable = false, updatable = false)
    public Instant createdAt;

    @Version
    public long version;

    static Conference of(String code, ConferenceRequest request) {
        Conference conference = new Conference();
        conference.id = Ids.next();
        conference.code = code;
        conference.change(request);
        return conference;
    }

    void change(ConferenceRequest request) {
        name = request.name();
        theme = request.theme();
        startsOn = request.startsOn();
        endsOn = request.endsOn();
        timeZone = request.zone().getId();
        parentId = request.parent() == null
                ? null
                : withCode(request.parent()).map(parent -> parent.id).orElseThrow(ConferenceRequest::unknownParent);
    }

    static Optional<Conference> withCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
