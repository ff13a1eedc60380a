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
 * @param status planned where it is left out
 * @param languages that are spoken, as tags of BCP 47 ({@code vi}, {@code en}), in the order of their weight
 * @param interpretedInto languages that are listened to by headphone
 * @param audience whose people are invited; everybody where it is empty
 * @param capacity how many may come
 * @param expected how many are reckoned with, for the room
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
        @Nullable @Size(max = 100) List<@NotNull @Valid RoleInSession> roles,
        @Nullable @Valid LocalisedText description,
        @Nullable PlanStatus status,
        @Nullable @Size(max = 10) List<@NotNull @Size(max = 35) @Pattern(regexp = LANGUAGE) String> languages,
        @Nullable @Size(max = 20) List<@NotNull @Size(max = 35) @Pattern(regexp = LANGUAGE) String> interpretedInto,
        @Nullable @Min(1) @Max(100_000) Integer expected) {

    /** A tag of BCP 47, as far as conferences need them: a language, perhaps a script and a region. */
    public static final String LANGUAGE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";
}
