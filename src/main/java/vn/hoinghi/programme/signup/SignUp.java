package vn.hoinghi.programme.signup;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import vn.hoinghi.kernel.LocalisedText;

/** That somebody has a seat in a session: a row of a view, written by {@link SignUpForSession}. */
@Entity
@Immutable
@Table(name = "sign_up_cards")
public class SignUp extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID sessionId;
    public UUID delegateId;
    public String fullName;
    public String givenKey;
    public UUID organisationId;

    @Embedded
    @EmbeddedColumnNaming("organisation_name_%s")
    public LocalisedText organisation;

    public String signedUpBy;
    public Instant signedUpAt;

    static List<SignUp> ofConference(UUID conferenceId) {
        return list("conferenceId = ?1 order by givenKey, fullName, id", conferenceId);
    }

    static List<SignUp> ofDelegate(UUID conferenceId, UUID delegateId) {
        return list("conferenceId = ?1 and delegateId = ?2", conferenceId, delegateId);
    }

    static Optional<SignUp> at(UUID conferenceId, UUID sessionId, UUID id) {
        return find("conferenceId = ?1 and sessionId = ?2 and id = ?3", conferenceId, sessionId, id)
                .firstResultOptional();
    }
}
