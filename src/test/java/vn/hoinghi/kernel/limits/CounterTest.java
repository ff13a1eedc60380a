package vn.hoinghi.kernel.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.testing.Race;

class CounterTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long WINDOW = 10 * SECOND;

    @Test
    void gives_all_at_once_and_then_one_by_one() {
        Counter counter = new Counter(0);
        long granted =
                IntStream.range(0, 15).filter(request -> takes(counter, 0)).count();

        assertThat(granted).isEqualTo(10);
        assertThat(takes(counter, SECOND - 1)).isFalse();
        assertThat(takes(counter, SECOND)).isTrue();
        assertThat(takes(counter, SECOND)).isFalse();
        assertThat(takes(counter, 100 * SECOND)).isTrue();
    }

    @Test
    void gives_no_more_to_many_at_once() {
        Counter counter = new Counter(0);

        List<Boolean> granted = Race.of(64, runner -> takes(counter, 0));

        assertThat(granted).filteredOn(Boolean::booleanValue).hasSize(10);
    }

    @Test
    void says_how_long_to_wait_and_what_is_left() {
        Limits limits = new Limits(settings(2, 1000));

        Allowance first = limits.take(Scope.ACCOUNT, "somebody");
        Allowance second = limits.take(Scope.ACCOUNT, "somebody");
        Allowance third = limits.take(Scope.ACCOUNT, "somebody");
        Allowance other = limits.take(Scope.ACCOUNT, "somebody else");

        assertThat(first.remaining()).isEqualTo(1);
        assertThat(second.remaining()).isZero();
        assertThat(second.isRefused()).isFalse();
        assertThat(third.isRefused()).isTrue();
        assertThat(third.waitSeconds()).isBetween(25L, 30L);
        assertThat(other.isRefused()).isFalse();
        assertThat(third.policy()).isEqualTo("\"account\";q=2;w=60");
    }

    @Test
    void remembers_no_more_callers_than_it_may() {
        Limits limits = new Limits(settings(2, 1000));

        IntStream.range(0, 50_000).forEach(caller -> limits.take(Scope.ADDRESS, "caller " + caller));

        assertThat(limits.counted(Scope.ADDRESS)).isLessThanOrEqualTo(1000);
    }

    private static boolean takes(Counter counter, long now) {
        return counter.take(now, SECOND, WINDOW) <= WINDOW;
    }

    private static LimitSettings settings(int requests, int counters) {
        LimitSettings.Quota quota = new LimitSettings.Quota() {
            @Override
            public int requests() {
                return requests;
            }

            @Override
            public Duration window() {
                return Duration.ofMinutes(1);
            }
        };
        return new SettingsOfTest(quota, quota, quota, quota, quota, quota, quota, Optional.empty(), counters);
    }

    private record SettingsOfTest(
            Quota address,
            Quota account,
            Quota device,
            Quota signIn,
            Quota link,
            Quota initialisation,
            Quota file,
            Optional<Set<String>> exempt,
            int counters)
            implements LimitSettings {}
}
