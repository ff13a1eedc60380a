package vn.hoinghi.conference;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** The shape of a change to a conference: every property optional. */
public record ConferencePatch(
        @Nullable LocalisedText name,
        @Nullable LocalisedText theme,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable @Size(max = 64) String timeZone,
        @Nullable @Size(max = 64) String parent) {}
