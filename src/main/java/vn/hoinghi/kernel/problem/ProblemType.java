package vn.hoinghi.kernel.problem;

import java.util.List;
import java.util.Locale;
import vn.hoinghi.kernel.LocalisedText;

/** A type of problem; each feature lists its own in one enum, whose constants name the fault: {@code SLOT_TAKEN}. */
public interface ProblemType {

    /** The enum constant's name. */
    String name();

    Definition definition();

    /** The kebab noun that apps switch on: {@code slot-taken}. It never changes and is never translated. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The exception that reports this problem, with words on this occurrence of it. */
    default Problem because(String vi, String en) {
        return new Problem(this, LocalisedText.of(vi, en), List.of());
    }

    /** The exception that reports this problem, with its title alone. */
    default Problem problem() {
        return new Problem(this, null, List.of());
    }

    /** The exception that reports this problem, naming each fault in what was sent. */
    default Problem naming(List<Fault> faults) {
        return new Problem(this, null, faults);
    }

    /**
     * What is fixed about a type.
     *
     * @param status the HTTP status it is answered with
     * @param title what is wrong in general, the same for each occurrence
     * @param constraints names of the database constraints whose violation is this problem
     */
    record Definition(int status, LocalisedText title, List<String> constraints) {

        public Definition(int status, String vi, String en, String... constraints) {
            this(status, LocalisedText.of(vi, en), List.of(constraints));
        }
    }
}
