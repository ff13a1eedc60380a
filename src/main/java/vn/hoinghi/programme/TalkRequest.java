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
 * What an organiser says of a talk: how long it is, or when it ends.
 *
 * @param position its place in the order of the session, from 1; the last where it is left out
 * @param startsAt where it is left out, the end of the talk before it, or the start of the session
 * @param speakers delegates, in the order they are shown in
 * @param status planned where it is left out
 * @param minutes its length, instead of {@code endsAt}
 */
public record TalkRequest(
        @NotNull TalkKind kind,
        @Nullable @Min(1) @Max(1000) Integer position,
        @NotNull @Valid LocalisedText title,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable @Size(max = 50) List<@NotNull UUID> speakers,
        @Nullable @Valid LocalisedText description,
        @Nullable PlanStatus status,
        @Nullable @Min(1) @Max(1440) Integer minutes) {}
