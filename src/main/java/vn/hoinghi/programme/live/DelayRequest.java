package vn.hoinghi.programme.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.Fault;

/**
 * A session that runs late: one that has not begun begins later, one that has goes on for longer. Said either as minutes
 * that are added to what was reported, or as all of them, which may be said again.
 *
 * @param minutes by how many more; less than none takes back what was reported before
 * @param totalMinutes instead of {@code minutes}: by how many in all, against the published times
 */
public record DelayRequest(
        @Nullable @Min(-LONGEST_MINUTES) @Max(LONGEST_MINUTES)
        Integer minutes,

        @Nullable @Min(0) @Max(LONGEST_MINUTES) Integer totalMinutes,
        @Nullable @Size(max = 1000) String reason) {

    /** In all: what is later than that is another day, which a new version of the programme tells. */
    static final int LONGEST_MINUTES = 720;

    static Fault tooLong() {
        return new Fault(
                "/minutes",
                "too-long",
                LocalisedText.of("Tổng cộng không quá 720 phút.", "It is at most 720 minutes in all."));
    }

    /** What is wrong with it; null where nothing is. */
    @Nullable
    Fault fault() {
        if ((minutes == null) == (totalMinutes == null)) {
            return new Fault(
                    "/minutes",
                    minutes == null ? "required" : "said-twice",
                    LocalisedText.of("Cần minutes hoặc totalMinutes.", "It takes minutes or totalMinutes."));
        }
        boolean isNothing = minutes != null && minutes == 0;
        return isNothing ? new Fault("/minutes", "not-zero", LocalisedText.of("Khác 0.", "Other than none.")) : null;
    }

    /** @param reported so far */
    int more(int reported) {
        return minutes == null ? Objects.requireNonNull(totalMinutes) - reported : minutes;
    }
}
