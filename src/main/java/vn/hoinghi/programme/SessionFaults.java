package vn.hoinghi.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;

/** What is wrong with what is said of a session, though each part of it may be said. */
final class SessionFaults {

    private final List<Fault> found = new ArrayList<>();

    private SessionFaults() {}

    /** @throws vn.hoinghi.kernel.problem.Problem 422 for everything that is said twice */
    static void check(SessionRequest request) {
        SessionFaults faults = new SessionFaults();
        faults.findTwice("/languages/", request.languages());
        faults.findTwice("/interpretedInto/", request.interpretedInto());
        faults.findTwice("/roles/", request.roles());
        if (!faults.found.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.naming(faults.found);
        }
    }

    private void findTwice(String pointer, @Nullable List<?> said) {
        Set<Object> known = new HashSet<>();
        for (int at = 0; said != null && at < said.size(); at++) {
            if (!known.add(said.get(at))) {
                found.add(new Fault(
                        pointer + at, "duplicate", LocalisedText.of("Đã nêu ở trên.", "It is named already.")));
            }
        }
    }
}
