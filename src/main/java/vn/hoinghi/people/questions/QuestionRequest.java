package vn.hoinghi.people.questions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * What an organiser asks of delegates.
 *
 * @param code by which answers are kept and spreadsheets have columns
 * @param choices of a CHOICE only, in the order in which they are offered
 * @param required told as missing where it is not answered; nobody is refused for it
 * @param shownAtCheckIn whether the door sees the answer
 * @param position place among the questions
 */
public record QuestionRequest(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z][a-z0-9-]*")
        String code,

        @NotNull @Valid LocalisedText text,
        @NotNull QuestionKind kind,
        @Nullable @Size(max = 200) List<@NotNull @Valid Choice> choices,
        @Nullable Boolean required,
        @Nullable Boolean shownAtCheckIn,
        @Nullable @Min(0) @Max(1000) Integer position) {

    List<Choice> choicesOrNone() {
        return choices == null ? List.of() : choices;
    }
}
