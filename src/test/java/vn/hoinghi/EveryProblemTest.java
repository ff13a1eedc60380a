package vn.hoinghi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.problem.ProblemType;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.ProblemsSeen;

/** Comes last: by now every problem of the catalogue has been answered to some test. */
@QuarkusTest
@Order(Integer.MAX_VALUE)
class EveryProblemTest extends ApiTest {

    /** Our own faults; they are answered when something is broken, which the fault tests of the running jar do. */
    private static final Set<String> NOT_BY_REQUEST = Set.of("internal-error", "unavailable");

    @Test
    void every_type_of_problem_was_produced_by_some_test() {
        assumeTrue(System.getProperty("test") == null, "only a whole run has seen them all");

        Set<String> codes =
                new Catalogue().types().stream().map(ProblemType::code).collect(Collectors.toSet());
        codes.removeAll(NOT_BY_REQUEST);

        assertThat(ProblemsSeen.codes()).containsAll(codes);
    }
}
