package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.people.People;

/**
 * Finds what a request names, and says all at once where it leads nowhere. The foreign keys would refuse it too, but
 * cannot tell which of several it was.
 */
@Singleton
public class NamedInProposals {

    private final People people;

    NamedInProposals(People people) {
        this.people = people;
    }

    /** The field a proposal names, once its addressees are known to be there too. */
    ProposalField fieldOf(UUID conferenceId, ProposalRequest request) {
        Optional<ProposalField> field = ProposalField.withCode(conferenceId, request.field());
        List<Fault> faults = new ArrayList<>(unknown(conferenceId, request.addressees(), "/addressees"));
        if (field.isEmpty()) {
            faults.add(missing("/field"));
        }
        refuse(faults);
        return field.orElseThrow();
    }

    /** Checks who is to lead and to support. */
    void checkAssignees(UUID conferenceId, ProposalAssignmentRequest request) {
        List<Fault> faults = new ArrayList<>(unknown(conferenceId, request.supporting(), "/supporting"));
        if (people.organisation(conferenceId, request.organisation()).isEmpty()) {
            faults.add(missing("/organisation"));
        }
        refuse(faults);
    }

    void checkOrganisation(UUID conferenceId, UUID organisation) {
        if (people.organisation(conferenceId, organisation).isEmpty()) {
            refuse(List.of(missing("/organisation")));
        }
    }

    private List<Fault> unknown(UUID conferenceId, List<UUID> organisations, String pointer) {
        Set<UUID> known = people.organisations(conferenceId, organisations).keySet();
        List<Fault> faults = new ArrayList<>();
        for (int at = 0; at < organisations.size(); at++) {
            if (!known.contains(organisations.get(at))) {
                faults.add(missing(pointer + "/" + at));
            }
        }
        return faults;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw CommonProblem.REFERENCE_NOT_FOUND.naming(faults);
        }
    }

    private static Fault missing(String pointer) {
        return new Fault(
                pointer,
                "not-found",
                LocalisedText.of("Không có trong hội nghị này.", "There is no such one in this conference."));
    }
}
