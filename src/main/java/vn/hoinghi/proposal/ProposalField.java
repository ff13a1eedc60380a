package vn.hoinghi.proposal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;

/** A subject that proposals of a conference are sorted into. */
@Entity
@BatchSize(size = 50)
@Table(name = "proposal_fields")
public class ProposalField extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public String code;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    public LocalisedText title;

    @Version
    public long version;

    static ProposalField of(UUID conferenceId, ProposalFieldRequest request) {
        ProposalField field = new ProposalField();
        field.id = Ids.next();
        field.conferenceId = conferenceId;
        field.code = request.code();
        field.title = request.title();
        return field;
    }

    static Optional<ProposalField> withCode(UUID conferenceId, String code) {
        return find("conferenceId = ?1 and code = ?2", conferenceId, code).firstResultOptional();
    }
}
