package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

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
}
