package vn.hoinghi.people;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;

/**
 * One decision among many.
 *
 * @param id of the delegate
 * @param version of the delegate as it was read
 * @param reason why; needed unless they are approved
 */
public record Accreditation(
        @NotNull UUID id,
        @NotNull @Min(0) Long version,
        @NotNull AccreditationDecision status,
        @Nullable @Size(max = 1000) String reason) {

    /** @throws vn.hoinghi.kernel.problem.Problem 422 where the reason is missing */
    void checkReason() {
        if (status.needsReason() && (reason == null || reason.isBlank())) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                    "/reason",
                    "not-blank",
                    LocalisedText.of("Bắt buộc, không được để trống.", "Required, and not blank."))));
        }
    }

    String ifMatch() {
        return "\"" + version + "\"";
    }
}
