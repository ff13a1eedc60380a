package vn.hoinghi.kernel.paging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;

/**
 * The orders a list may be asked for: an allow-list of names, each an attribute or several that are never null. The
 * identifier always comes last, so that the order is total.
 */
public final class Order<E> {

    /** An attribute to order by and how to read it from a row that was shown. */
    public record Key<E>(String attribute, Class<?> type, Function<E, Object> value) {}

    record Chosen<E>(String name, boolean descending, List<Key<E>> keys) {}

    private final Map<String, List<Key<E>>> orders = new LinkedHashMap<>();

    private Order() {}

    /** Starts the allow-list with the order used where none is asked for. */
    public static <E> Order<E> by(String name, List<Key<E>> keys) {
        return new Order<E>().or(name, keys);
    }

    /** Adds another order. */
    public Order<E> or(String name, List<Key<E>> keys) {
        orders.put(name, keys);
        return this;
    }

    public static <E> Key<E> key(String attribute, Class<?> type, Function<E, Object> value) {
        return new Key<>(attribute, type, value);
    }

    /** The order asked for as {@code name} or {@code -name}. */
    Chosen<E> choose(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            var first = orders.entrySet().iterator().next();
            return new Chosen<>(first.getKey(), false, first.getValue());
        }
        boolean descending = asked.startsWith("-");
        String name = descending ? asked.substring(1) : asked;
        List<Key<E>> keys = orders.get(name);
        if (keys == null) {
            String allowed = String.join(", ", orders.keySet());
            throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                    "sort",
                    "unknown-order",
                    LocalisedText.of("Sắp xếp được theo: " + allowed + ".", "Can be sorted by: " + allowed + "."))));
        }
        return new Chosen<>(name, descending, keys);
    }
}
