package vn.hoinghi.matchmaking;

import java.util.List;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.problem.Problem;

/** The problem of a request that refers to what its sender cannot refer to. */
final class References {

    private References() {}

    static Problem missing(String pointer) {
        return notFound(
                pointer, "Không có trong vòng kết nối này.", "There is nothing with this identifier in the round.");
    }

    static Problem notFound(String pointer, String vi, String en) {
        return CommonProblem.REFERENCE_NOT_FOUND.naming(
                List.of(new Fault(pointer, "not-found", LocalisedText.of(vi, en))));
    }
}
