package vn.hoinghi.kernel.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** The one exception of the domain: what is wrong, told to the caller as {@code application/problem+json}. */
public class Problem extends RuntimeException {

    private final transient ProblemType type;
    private final transient @Nullable LocalisedText detail;
    private final transient List<Fault> faults;

    public Problem(ProblemType type, @Nullable LocalisedText detail, List<Fault> faults) {
        // A refusal is an answer, not an accident: no stack trace, which costs more than the rest of the request.
        super(type.code(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    public ProblemType type() {
        return type;
    }

    public @Nullable LocalisedText detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }
}
