package vn.hoinghi.people;

import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * A delegate as it is shown; e-mail, phone and what the door does not ask only to those who need them.
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
        return whole(delegate, Organisation.get(delegate.conferenceId, delegate.organisationId));
    }

    static DelegateView whole(Delegate delegate, Organisation organisation) {
        return of(delegate, organisation, true, delegate.answers);
    }

    /** What the door needs: no way to reach anybody, and answers to questions of these codes alone. */
    static DelegateView atDoor(Delegate delegate, Organisation organisation, Set<String> questions) {
        Map<String, String> answers = new HashMap<>(delegate.answers);
        answers.keySet().retainAll(questions);
        return of(delegate, organisation, false, answers);
    }

    private static DelegateView of(
            Delegate delegate, Organisation organisation, boolean withContact, Map<String, String> answers) {
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
                answers,
                delegate.substitutesId,
                delegate.mergedIntoId,
                delegate.isInPrecedence() ? delegate.precedence : null,
                delegate.ticketCode,
                delegate.version);
    }
}
