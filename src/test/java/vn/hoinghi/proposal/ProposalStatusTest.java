package vn.hoinghi.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.proposal.ProposalStatus.ANSWERED;
import static vn.hoinghi.proposal.ProposalStatus.ASSIGNED;
import static vn.hoinghi.proposal.ProposalStatus.CLOSED;
import static vn.hoinghi.proposal.ProposalStatus.MERGED;
import static vn.hoinghi.proposal.ProposalStatus.RETURNED;
import static vn.hoinghi.proposal.ProposalStatus.SUBMITTED;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProposalStatusTest {

    @Test
    void goes_these_ways_and_no_others() {
        Map<ProposalStatus, List<ProposalStatus>> ways = Map.of(
                SUBMITTED, List.of(SUBMITTED, ASSIGNED, MERGED, RETURNED),
                ASSIGNED, List.of(ASSIGNED, ANSWERED, MERGED, RETURNED),
                ANSWERED, List.of(ASSIGNED, CLOSED),
                RETURNED, List.of(SUBMITTED),
                CLOSED, List.of(ANSWERED),
                MERGED, List.of());

        assertThat(ProposalStatus.values())
                .allSatisfy(
                        from -> assertThat(Stream.of(ProposalStatus.values()).filter(from::canBecome))
                                .containsExactlyElementsOf(ways.get(from)));
    }
}
