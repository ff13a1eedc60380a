package vn.hoinghi.conference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.problem.Problem;

/**
 * What an organiser says of a conference.
 *
 * @param code required when it is made, and ignored afterwards: a code never changes
 * @param timeZone IANA name, {@code Asia/Ho_Chi_Minh} where it is left out
 * @param parent code of the conference this one belongs to
 */
public record ConferenceRequest(
        @Nullable @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String code,

        @NotNull @Valid LocalisedText name,
        @Nullable @Valid LocalisedText theme,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,

        @Nullable @Size(max = 64) @Pattern(regexp = "[A-Za-z]+(/[A-Za-z0-9_+-]+)*")
        String timeZone,

        @Nullable @Size(max = 64) String parent) {

    private static final String HOME = "Asia/Ho_Chi_Minh";

    /** @throws Problem 422 where there is no such zone */
    ZoneId zone() {
        try {
            return ZoneId.of(timeZone == null ? HOME : timeZone);
        } catch (DateTimeException unknown) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                    "/timeZone",
                    "unknown-time-zone",
                    LocalisedText.of("Không có múi giờ này.", "There is no such time zone."))));
        }
    }

    static Problem unknownParent() {
        return CommonProblem.REFERENCE_NOT_FOUND.naming(List.of(new Fault(
                "/parent",
                "not-found",
                LocalisedText.of("Không có hội nghị với mã này.", "There is no conference with this code."))));
    }
}
