package vn.hoinghi.matchmaking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A table as it is shown. */
public record TableView(
        UUID id,
        String name,
        @Nullable Integer capacity,
        @Nullable UUID party,
        boolean hasInterpretation,
        long version) {

    static TableView of(RoundTable table) {
        return new TableView(
                table.id, table.name, table.capacity, table.partyId, table.hasInterpretation, table.version);
    }
}
