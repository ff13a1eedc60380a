package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Who sits for a side of a meeting.
 *
 * @param people members of the party, in the place of all who sat for it
 */
public record MeetingPeopleRequest(
        @NotNull UUID party,
        @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> people) {}
