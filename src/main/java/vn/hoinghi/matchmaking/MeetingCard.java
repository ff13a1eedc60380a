package vn.hoinghi.matchmaking;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting as it really is: when, where, and what was said of it so far; a row of the view {@code meeting_cards}. */
record MeetingCard(
        UUID id,
        MeetingStatus status,
        long version,
        Instant updatedAt,
        UUID slot,
        Instant startsAt,
        Instant endsAt,
        @Nullable UUID table,
        @Nullable String tableName,
        Side party,
        Side otherParty,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** One of the two, and whether it came. */
    record Side(
            UUID party,
            UUID organisation,
            @Nullable Instant arrivedAt,
            @Nullable Instant noShowAt) {}

    static MeetingCard of(Tuple row) {
        return new MeetingCard(
                row.get("id", UUID.class),
                MeetingStatus.valueOf(row.get("status", String.class)),
                row.get("version", Long.class),
                row.get("updated_at", Instant.class),
                row.get("slot_id", UUID.class),
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class),
                row.get("table_id", UUID.class),
                row.get("table_name", String.class),
                side(row, ""),
                side(row, "other_"),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class));
    }

    private static Side side(Tuple row, String which) {
        return new Side(
                row.get(which + "party_id", UUID.class),
                row.get(which + "organisation_id", UUID.class),
                row.get(which + "party_arrived_at", Instant.class),
                row.get(which + "party_no_show_at", Instant.class));
    }

    boolean isCancelled() {
        return status == MeetingStatus.CANCELLED;
    }

    MeetingView.Life life() {
        return new MeetingView.Life(
                new MeetingView.Presence(party.arrivedAt(), party.noShowAt()),
                new MeetingView.Presence(otherParty.arrivedAt(), otherParty.noShowAt()),
                startedAt,
                endedAt);
    }

    /** Whether it goes on, however late it is, or should. */
    boolean isOn(Instant now) {
        return endedAt == null && (startedAt != null || !startsAt.isAfter(now) && endsAt.isAfter(now));
    }

    boolean isAhead(Instant now) {
        return endedAt == null && startedAt == null && startsAt.isAfter(now);
    }
}
