package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Versions;

/** Gives a round its slots and tables. */
@Singleton
public class EquipRound {

    /** @throws vn.hoinghi.kernel.problem.Problem 409 {@code slots-overlap} by the constraint */
    @Transactional
    public SlotView addSlot(RoundVisit visit, SlotRequest request) {
        // One after the other: plain inserts that overlap would each wait for the other.
        Round.holdAlone(visit);
        Slot slot = Slot.of(visit, request);
        slot.persistAndFlush();
        return SlotView.of(slot);
    }

    @Transactional
    public TableView addTable(RoundVisit visit, TableRequest request) {
        RoundTable table = RoundTable.of(visit, request);
        table.persistAndFlush();
        return TableView.of(table);
    }

    /**
     * Holds the round alone, so that nobody takes a place at the table meanwhile.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 {@code not-allowed} where it is to be kept for a party and others meet at
     *     it
     */
    @Transactional
    public TableView changeTable(RoundVisit visit, UUID id, @Nullable String ifMatch, TableRequest request) {
        Round.holdAlone(visit);
        RoundTable table = RoundTable.find(visit, id).orElseThrow(CommonProblem.NOT_FOUND::problem);
        Versions.check(ifMatch, table.version);
        table.change(request);
        RoundTable.flush();
        return TableView.of(table);
    }
}
