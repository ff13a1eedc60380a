package vn.hoinghi.matchmaking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a party can still meet somebody.
 *
 * @param version of the party, from which the availability is changed
 */
public record AvailabilityView(List<SlotAvailability> slots, long version) {

    /** Why a party cannot meet anybody in a slot. */
    @Schema(name = "UnavailabilityReason")
    public enum Reason {
        /** It said so. */
        NOT_OFFERED,
        /** Each of its teams is at a meeting. */
        PARTY_BUSY,
        /** In each team that is left somebody is bound elsewhere. */
        PERSON_BUSY,
        /** The slot is a break. */
        BREAK
    }

    /** A slot, and whether the party can meet somebody in it. */
    public record SlotAvailability(
            UUID slot, Instant startsAt, Instant endsAt, boolean available, List<Reason> reasons) {

        static SlotAvailability of(Slot slot, List<Reason> reasons) {
            return new SlotAvailability(slot.id, slot.startsAt, slot.endsAt, reasons.isEmpty(), reasons);
        }
    }
}
