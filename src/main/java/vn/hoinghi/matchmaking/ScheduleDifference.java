package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * What a schedule changes.
 *
 * @param moved held in another slot, or at another table
 * @param parties whose meetings are moved or removed, those with most of them first
 * @param people who sits at those meetings: of the meetings as they are those who sit there, of a schedule the heads of both
 *     parties
 */
public record ScheduleDifference(
        @Size(max = 20_000) List<Placed> added,
        @Size(max = 20_000) List<Placed> removed,
        @Size(max = 20_000) List<Moved> moved,
        @Size(max = 10_000) List<Disturbed> parties,
        @Size(max = 100_000) List<UUID> people) {

    /** A meeting of two parties in a slot. */
    public record Placed(
            UUID party,
            UUID otherParty,
            UUID slot,
            @Nullable UUID table) {

        boolean isAt(Placed other) {
            return slot.equals(other.slot) && Objects.equals(table, other.table);
        }
    }

    /** A meeting of two parties, from where and to where. */
    public record Moved(
            UUID party,
            UUID otherParty,
            UUID fromSlot,
            @Nullable UUID fromTable,
            UUID slot,
            @Nullable UUID table) {}

    /** A party, and how many of its meetings are moved or removed. */
    public record Disturbed(UUID party, LocalisedText name, int meetings) {}
}
