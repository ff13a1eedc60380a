package vn.hoinghi.people.delegations;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;

/** What is missing, delegation by delegation: those of which nothing is are left out. */
public record GapsByDelegation(@Size(max = 10_000) List<OfDelegation> items) {

    /**
     * Of one delegation; the figures count its delegates, pending or approved.
     *
     * @param coming how many there are; with none, nobody was nominated yet
     * @param missesHead whether nobody leads it
     * @param unanswered who left a required question without an answer
     */
    public record OfDelegation(
            UUID delegation,
            UUID organisation,
            LocalisedText organisationName,
            int coming,
            boolean missesHead,
            int withoutPhoto,
            int withoutPosition,
            int withoutContact,
            int unanswered) {}
}
