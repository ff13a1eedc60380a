package vn.hoinghi.kernel.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** The one exception of the domain: what is wrong, told to the caller as {@code application/problem+json}. */
public class Problem extends RuntimeException {

    private final transient ProblemType type;
    private final transient @Nullable LocalisedText detail;
    private final transient List<Fault> faults;
    private final transient List<FreeSlot> freeSlots;
    private final long retryAfterSeconds;

    public Problem(ProblemType type, @Nullable LocalisedText detail, List<Fault> faults) {
        this(type, detail, faults, List.of(), 0);
    }

    private Problem(
            ProblemType type,
            @Nullable LocalisedText detail,
            List<Fault> faults,
            List<FreeSlot> freeSlots,
            long retryAfterSeconds) {
        // A refusal is an answer, not an accident: no stack trace, which costs more than the rest of the request.
        super(type.code(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.freeSlots = List.copyOf(freeSlots);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The same problem, with what could be had instead. */
    public Problem offering(List<FreeSlot> instead) {
        return new Problem(type, detail, faults, instead, retryAfterSeconds);
    }

    /** The same problem, which is none any more after so many seconds. */
    public Problem after(long seconds) {
        return new Problem(type, detail, faults, freeSlots, seconds);
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

    /** After how many seconds to ask again; 0 where that is not known. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** What could be had instead; empty where nothing is offered. */
    public List<FreeSlot> freeSlots() {
        return freeSlots;
    }
}
