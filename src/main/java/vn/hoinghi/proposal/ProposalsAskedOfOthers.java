package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hoinghi.matchmaking.AskedOfOthers;

/** Proposals that are not closed are reasons to meet those who could help. */
@Singleton
public class ProposalsAskedOfOthers implements AskedOfOthers {

    private static final Set<ProposalStatus> OPEN =
            Set.of(ProposalStatus.SUBMITTED, ProposalStatus.ASSIGNED, ProposalStatus.ANSWERED);

    @Override
    public List<Asked> of(UUID conferenceId) {
        List<Proposal> open = Proposal.list(
                "from Proposal p join fetch p.field where p.conferenceId = ?1 and p.status in ?2 order by p.number",
                conferenceId,
                OPEN);
        return open.stream().map(ProposalsAskedOfOthers::asked).toList();
    }

    private static Asked asked(Proposal proposal) {
        return new Asked(
                proposal.id,
                proposal.organisationId,
                proposal.field.code,
                Set.copyOf(proposal.countries),
                proposal.addressees.stream()
                        .map(OrganisationRef::organisationId)
                        .collect(Collectors.toSet()));
    }
}
