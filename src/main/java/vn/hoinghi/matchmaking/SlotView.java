package vn.hoinghi.matchmaking;

import java.time.Instant;
import java.util.UUID;

/** A slot as it is shown. */
public record SlotView(UUID id, Instant startsAt, Instant endsAt, boolean isBreak, long version) {

    static SlotView of(Slot slot) {
        return new SlotView(slot.id, slot.startsAt, slot.endsAt, slot.isBreak, slot.version);
    }
}
