package vn.hoinghi.kernel.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Counts what each caller asks of this node. Made when first asked: settings come after the filters that ask. */
@ApplicationScoped
public class Limits {

    private final Map<Scope, Counters> counters = new EnumMap<>(Scope.class);
    private final Set<String> exempt;

    Limits(LimitSettings settings) {
        this.exempt = settings.exempt().orElse(Set.of());
        for (Scope scope : Scope.values()) {
            counters.put(scope, new Counters(scope, scope.quota(settings), settings.counters()));
        }
    }

    boolean isExempt(String address) {
        return exempt.contains(address);
    }

    /** Counts one request of that caller. */
    Allowance take(Scope scope, String caller) {
        return Objects.requireNonNull(counters.get(scope)).take(caller, System.nanoTime());
    }

    /** How many callers are counted. */
    long counted(Scope scope) {
        return Objects.requireNonNull(counters.get(scope)).size();
    }

    private static final class Counters {

        private final Cache<String, Counter> known;
        private final String name;
        private final String policy;
        private final long window;
        private final long each;

        Counters(Scope scope, LimitSettings.Quota quota, int most) {
            this.window = quota.window().toNanos();
            this.each = window / quota.requests();
            this.name = "\"" + scope.policy() + "\"";
            this.policy =
                    name + ";q=" + quota.requests() + ";w=" + quota.window().toSeconds();
            this.known = Caffeine.newBuilder()
                    .maximumSize(most)
                    .expireAfterAccess(quota.window().plus(Duration.ofSeconds(1)))
                    .build();
        }

        long size() {
            known.cleanUp();
            return known.estimatedSize();
        }

        Allowance take(String caller, long now) {
            long untilFull = known.get(caller, fresh -> new Counter(now)).take(now, each, window);
            long over = untilFull - window;
            return new Allowance(
                    policy,
                    name,
                    over > 0 ? 0 : -over / each,
                    seconds(Math.min(untilFull, window)),
                    over > 0 ? seconds(over) : 0);
        }

        private static long seconds(long nanos) {
            return (nanos + 999_999_999L) / 1_000_000_000L;
        }
    }
}
