package vn.hoinghi.programme.feeds;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's own agenda.
 *
 * @param programmeVersion the version its sessions and talks are of; absent before the first is published
 * @param items in order of time
 */
public record AgendaView(
        UUID delegate,
        String fullName,
        @Nullable Integer programmeVersion,
        @Size(max = 2000) List<AgendaItem> items) {}
