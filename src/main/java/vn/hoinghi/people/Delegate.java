package vn.hoinghi.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.ChangedBy;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.Signed;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.text.Texts;

/**
 * A person at a conference. The full name is what the badge shows; nothing is ever cut out of it by guess.
 *
 * <p>Only columns that changed are written: naming a key column in an update of a table with triggers locks the row
 * against everybody who refers to it, so against every scan at a door.
 */
@Entity
@DynamicUpdate
@Table(name = "delegates")
@EntityListeners(ChangedBy.class)
public class Delegate extends PanacheEntityBase implements Signed {

    @Id
    public UUID id;

    public UUID conferenceId;
    public UUID organisationId;

    /** The organisation's own name for the person in its lists; imports update by it. */
    public @Nullable String reference;

    public String fullName;
    public @Nullable String familyName;
    public @Nullable String givenName;

    @Enumerated(EnumType.STRING)
    public NameOrder nameOrder;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    public @Nullable LocalisedText title;

    @Embedded
    @EmbeddedColumnNaming("position_%s")
    public @Nullable LocalisedText position;

    @Enumerated(EnumType.STRING)
    public DelegateCategory category;

    @Enumerated(EnumType.STRING)
    public DelegateStatus status;

    /** Why somebody was declined or withdrew. */
    public @Nullable String statusReason;

    public @Nullable String email;

    /** E.164, {@code +84912345678}. */
    public @Nullable String phone;

    @Embedded
    @EmbeddedColumnNaming("form_of_address_%s")
    public @Nullable LocalisedText formOfAddress;

    /** To the conference's questions, by code; SQL keeps them fitting. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> answers;

    /** What the badge's QR code says; opaque, never personal. */
    @Column(updatable = false)
    public String ticketCode;

    /** In whose stead this one came. */
    public @Nullable UUID substitutesId;

    /** Who it turned out to be. */
    public @Nullable UUID mergedIntoId;

    /** On the waiting list; who has none comes after those who have. */
    public @Nullable Integer waitingPlace;

    /** Who changed it last; the history is written from it. */
    public String changedBy;

    @Column(insertable = false, updatable = false)
    public Instant createdAt;

    /** Place in the order of precedence; {@link Integer#MAX_VALUE} for whoever is not named in it. */
    @Column(insertable = false, updatable = false)
    public int precedence;

    @Column(insertable = false, updatable = false)
    public String givenKey;

    @Column(insertable = false, updatable = false)
    public String folded;

    /** Everything it is looked for by, folded. */
    @Column(insertable = false, updatable = false)
    public String search;

    @Version
    public long version;

    @Override
    public void signedBy(String username) {
        changedBy = username;
    }

    public static Delegate in(UUID conferenceId) {
        Delegate delegate = new Delegate();
        delegate.id = Ids.next();
        delegate.conferenceId = conferenceId;
        delegate.status = DelegateStatus.PENDING;
        delegate.ticketCode = TicketCode.fresh();
        return delegate;
    }

    public void change(DelegateRequest request) {
        organisationId = request.organisation();
        reference = request.reference();
        fullName = request.fullName();
        familyName = request.familyName();
        givenName = request.givenName();
        nameOrder = request.nameOrder() == null ? NameOrder.FAMILY_FIRST : request.nameOrder();
        title = request.title();
        position = request.position();
        category = request.category();
        email = request.email();
        phone = PhoneNumbers.parse(request.phone());
        formOfAddress = request.formOfAddress();
        answers = request.answers();
    }

    /**
     * Changes what is said of them by one who may nominate but not approve: whoever was approved and is somebody else now,
     * by name or category, is pending again.
     */
    public void nominate(DelegateRequest request) {
        boolean isTheSame =
                category == request.category() && Texts.folded(fullName).equals(Texts.folded(request.fullName()));
        change(request);
        if (status == DelegateStatus.APPROVED && !isTheSame) {
            status = DelegateStatus.PENDING;
            statusReason = null;
        }
    }

    /** Whether the protocol office gave them a place in the order of precedence. */
    public boolean isInPrecedence() {
        return precedence != 0 && precedence != Integer.MAX_VALUE;
    }

    /** The request that would leave the delegate as it is. */
    public DelegateRequest asRequest() {
        return new DelegateRequest(
                organisationId,
                reference,
                fullName,
                familyName,
                givenName,
                nameOrder,
                title,
                position,
                category,
                email,
                phone,
                formOfAddress,
                answers);
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where it turned out to be somebody else */
    void checkNotMerged() {
        if (status == DelegateStatus.MERGED) {
            throw PeopleProblem.ALREADY_MERGED.problem();
        }
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where the accreditation cannot go there from where it stands */
    public void become(DelegateStatus next, @Nullable String reason) {
        if (status != next && !status.canBecome(next)) {
            throw PeopleProblem.STATUS_NOT_REACHABLE.because(
                    "Không thể chuyển từ " + status + " sang " + next + ".",
                    "It cannot go from " + status + " to " + next + ".");
        }
        status = next;
        statusReason = reason;
    }

    /**
     * Takes from a duplicate what is not known here, and lets it go. Whether approval is to come with it, which needs the
     * place that the duplicate leaves.
     */
    public @Nullable DelegateStatus absorb(Delegate duplicate) {
        if (status == DelegateStatus.MERGED || duplicate.status == DelegateStatus.MERGED) {
            throw PeopleProblem.ALREADY_MERGED.problem();
        }
        DelegateStatus taken = duplicate.status.isNearerThan(status) ? duplicate.status : null;
        title = title == null ? duplicate.title : title;
        position = position == null ? duplicate.position : position;
        formOfAddress = formOfAddress == null ? duplicate.formOfAddress : formOfAddress;
        email = email == null ? duplicate.email : email;
        phone = phone == null ? duplicate.phone : phone;
        Map<String, String> all = new HashMap<>(duplicate.answers);
        all.putAll(answers);
        answers = all;
        duplicate.status = DelegateStatus.MERGED;
        duplicate.mergedIntoId = id;
        return taken;
    }

    /** Takes what only one row can have, once the duplicate is gone: its reference, and the approval that it had. */
    public void succeed(Delegate duplicate, @Nullable DelegateStatus taken) {
        if (reference == null && organisationId.equals(duplicate.organisationId)) {
            reference = duplicate.reference;
        }
        if (taken != null) {
            status = taken;
            statusReason = null;
        }
    }

    public static Delegate get(UUID conferenceId, UUID id) {
        return Delegate.<Delegate>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
