package vn.hoinghi.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.OrganisationKind;

/**
 * What an organiser says of a session.
 *
 * @param audience whose people are invited; everybody where it is empty
 * @param roles who chairs, moderates, sits on the panel or speaks, in the order they are shown in
 */
public record SessionRequest(
        @Nullable @Size(min = 1, max = 64) @Pattern(regexp = "[A-Za-z0-9]+([._-][A-Za-z0-9]+)*")
        String code,

        @NotNull SessionKind kind,
        @NotNull @Valid LocalisedText title,
        @Nullable UUID room,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable @Size(max = 10) List<@NotNull OrganisationKind> audience,
        @Nullable @Min(1) @Max(100_000) Integer capacity,
        @Nullable @Size(max = 100) List<@NotNull @Valid RoleInSession> roles) {}
