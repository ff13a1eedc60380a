package vn.hoinghi.kernel.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;

/** A problem as it is written to the client (RFC 9457, section 3), in one language. */
@Schema(name = "Problem")
public record ProblemBody(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String instance,
        String code,
        @Nullable List<FaultBody> errors,
        @Nullable List<FreeSlot> freeSlots) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One fault in what was sent, in one language. */
    @Schema(name = "Fault")
    public record FaultBody(String pointer, String code, String detail) {}

    static ProblemBody of(Problem problem, Language language, String requestId) {
        ProblemType type = problem.type();
        return new ProblemBody(
                "urn:hoinghi:problem:" + type.code(),
                type.definition().title().in(language),
                type.definition().status(),
                problem.detail() == null ? null : problem.detail().in(language),
                "urn:uuid:" + requestId,
                type.code(),
                problem.faults().isEmpty()
                        ? null
                        : problem.faults().stream()
                                .map(fault -> new FaultBody(
                                        fault.pointer(),
                                        fault.code(),
                                        fault.detail().in(language)))
                                .toList(),
                problem.freeSlots().isEmpty() ? null : problem.freeSlots());
    }
}
