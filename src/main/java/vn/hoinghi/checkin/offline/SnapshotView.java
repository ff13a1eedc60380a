package vn.hoinghi.checkin.offline;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.CheckInListView;
import vn.hoinghi.people.tickets.TicketKeySet;

/**
 * A page of what a phone needs to go on without network.
 *
 * @param format of the entries; a phone that does not know it goes by signatures alone
 * @param salt with which index and keys are derived, in base64url
 * @param rules the list, by which a phone judges as the server does
 * @param ticketKeys of signed tickets, for those that are not in the snapshot
 * @param entries new or changed ones
 * @param removed indexes of what is there no more
 * @param nextCursor where the next page begins; absent on the last
 * @param updatedCursor {@code updatedSince} of the next delta; present on the last page alone
 */
public record SnapshotView(
        int format,
        @Size(max = 50) String salt,
        Instant takenAt,
        CheckInListView rules,
        TicketKeySet ticketKeys,
        @Size(max = 100_000) List<SnapshotEntry> entries,
        @Size(max = 1000) List<@Size(max = 22) String> removed,
        @Nullable @Size(max = 2000) String nextCursor,
        @Nullable @Size(max = 2000) String updatedCursor) {}
