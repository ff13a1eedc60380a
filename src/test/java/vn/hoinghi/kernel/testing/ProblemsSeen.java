package vn.hoinghi.kernel.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The codes of problems that tests have produced so far; the last test compares them with the catalogue. */
public final class ProblemsSeen {

    private static final Set<String> CODES = new ConcurrentSkipListSet<>();

    private ProblemsSeen() {}

    public static void add(String code) {
        CODES.add(code);
    }

    public static Set<String> codes() {
        return CODES;
    }
}
