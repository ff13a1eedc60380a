package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;

/**
 * Whom a party meets, or who meets at a table.
 *
 * @param id of the party or the table
 * @param name of its organisation, or of the table
 * @param round what the round is called
 * @param items in order of time, the cancelled with them
 */
public record MeetingAgendaView(
        UUID id,
        LocalisedText name,
        LocalisedText round,
        @Size(max = 1000) List<AgendaMeeting> items) {}
