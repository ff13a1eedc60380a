package vn.hoinghi.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * A talk as it is sent with its session: its place is its place in the list.
 *
 * @param id of a talk that the session has; without one it is a new talk
 * @param startsAt where it is left out, the end of the talk before it, or the start of the session
 * @param minutes its length, instead of {@code endsAt}
 */
public record TalkInSession(
        @Nullable UUID id,
        @NotNull TalkKind kind,
        @NotNull @Valid LocalisedText title,
        @Nullable @Valid LocalisedText description,
        @Nullable PlanStatus status,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable @Min(1) @Max(1440) Integer minutes,
        @Nullable @Size(max = 50) List<@NotNull UUID> speakers) {

    TalkRequest at(int position) {
        return new TalkRequest(kind, position, title, startsAt, endsAt, speakers, description, status, minutes);
    }
}
