package vn.hoinghi.notice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** What somebody is told; written by {@link Notices} and by triggers, marked as seen by {@link SeeNotice}. */
@Entity
@Immutable
@Table(name = "notices")
public class Notice extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID organisationId;

    /** Null where it goes to those who act for the organisation. */
    public @Nullable UUID delegateId;

    public String kind;
    public String cause;
    public String subject;

    @Embedded
    @EmbeddedColumnNaming("text_%s")
    public LocalisedText text;

    public boolean asksToBeSeen;
    public Instant createdAt;
    public @Nullable Instant seenAt;
    public @Nullable String seenBy;
}
