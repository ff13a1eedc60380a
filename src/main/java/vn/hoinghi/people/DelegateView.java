package vn.hoinghi.people;

import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * A delegate as it is shown; e-mail and phone only to those who need them.
 *
 * @param organisationName so that a list can be read by people
 * @param substitutes in whose stead this one came
 * @param mergedInto who it turned out to be
 * @param precedence place in the order of precedence, from 1; absent for whoever is not named in it
 */
public record DelegateView(
        UUID id,
        UUID organisation,
        LocalisedText organisationName,
        @Nullable String reference,
        String fullName,
        @Nullable String familyName,
        @Nullable String givenName,
        NameOrder nameOrder,
        @Nullable LocalisedText title,
        @Nullable LocalisedText position,
        DelegateCategory category,
        DelegateStatus status,
        @Nullable String statusReason,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalisedText formOfAddress,
        @Size(max = 100) Map<String, String> answers,
        @Nullable UUID substitutes,
        @Nullable UUID mergedInto,
        @Nullable Integer precedence,
        String ticketCode,
        long version) {

    /** All of it, for those who may register and change people. */
    public static DelegateView withContact(Delegate delegate) {
        return of(delegate, Organisation.get(delegate.conferenceId, delegate.organisationId), true);
    }

    static DelegateView of(Delegate delegate, Organisation organisation, boolean withContact) {
        return new DelegateView(
                delegate.id,
                delegate.organisationId,
                organisation.name,
                delegate.reference,
                delegate.fullName,
                delegate.familyName,
                delegate.givenName,
                delegate.nameOrder,
                delegate.title,
                delegate.position,
                delegate.category,
                delegate.status,
                delegate.statusReason,
                withContact ? delegate.email : null,
                withContact ? delegate.phone : null,
                delegate.formOfAddress,
                delegate.answers,
                delegate.substitutesId,
                delegate.mergedIntoId,
                delegate.precedence == 0 || delegate.precedence == Integer.MAX_VALUE ? null : delegate.precedence,
                delegate.ticketCode,
                delegate.version);
    }
}
