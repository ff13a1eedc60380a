package vn.hoinghi.programme;

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
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateStatus;

/** A delegate who has a part in the draft: a row of a view, never written. */
@Entity
@Immutable
@Table(name = "speakers")
public class Speaker {

    @Id
    public UUID id;

    public UUID conferenceId;
    public String fullName;
    public String givenKey;

    @Embedded
    @EmbeddedColumnNaming("position_%s")
    public @Nullable LocalisedText position;

    @Enumerated(EnumType.STRING)
    public DelegateStatus status;

    @Embedded
    @EmbeddedColumnNaming("organisation_name_%s")
    public LocalisedText organisation;

    @ElementCollection
    @CollectionTable(name = "appearances", joinColumns = @JoinColumn(name = "delegate_id"))
    @OrderBy("startsAt")
    public List<Appearance> appearances;
}
