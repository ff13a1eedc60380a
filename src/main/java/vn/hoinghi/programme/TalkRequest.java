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
 * What an organiser says of a talk.
 *
 * @param position its place in the order of the session, from 1
 * @param speakers delegates, in the order they are shown in
 */
public record TalkRequest(
        @NotNull TalkKind kind,
        @NotNull @Min(1) @Max(1000) Integer position,
        @NotNull @Valid LocalisedText title,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable @Size(max = 50) List<@NotNull UUID> speakers,
        @Nullable @Valid LocalisedText description,
        @Nullable PlanStatus status) {}
