package vn.hoinghi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LostTransactionsTest {

    @Test
    void tries_again_what_lost_to_another() throws Exception {
        AtomicInteger attempts = new AtomicInteger();

        String answer = LostTransactions.triedAgain(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw failure("40P01");
            }
            return "done";
        });

        assertThat(answer).isEqualTo("done");
    }

    @Test
    void gives_up_where_it_always_loses_and_at_once_where_it_failed_otherwise() {
        AtomicInteger lost = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();

        assertThatThrownBy(() -> LostTransactions.triedAgain(() -> {
                    lost.incrementAndGet();
                    throw failure("40001");
                }))
                .hasRootCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> LostTransactions.triedAgain(() -> {
                    failed.incrementAndGet();
                    throw failure("23505");
                }))
                .hasRootCauseInstanceOf(SQLException.class);

        assertThat(lost).hasValue(8);
        assertThat(failed).hasValue(1);
    }

    private static RuntimeException failure(String state) {
        return new IllegalStateException(new SQLException("refused", state));
    }
}
