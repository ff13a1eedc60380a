package vn.hoinghi.kernel.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseFaultsTest {

    @Test
    void asks_for_patience_where_the_pool_had_no_connection_in_time() {
        SQLException ofThePool = new SQLException("Acquisition timeout while waiting for new connection");

        Problem problem = new DatabaseFaults(List::of).translate(ofThePool, false);

        assertThat(problem).isNotNull().extracting(Problem::type).isEqualTo(CommonProblem.UNAVAILABLE);
    }

    @Test
    void asks_for_patience_where_a_statement_took_too_long() {
        SQLException cancelled = new SQLException("canceling statement due to statement timeout", "57014");

        Problem problem = new DatabaseFaults(List::of).translate(cancelled, false);

        assertThat(problem).isNotNull().extracting(Problem::type).isEqualTo(CommonProblem.UNAVAILABLE);
    }
}
