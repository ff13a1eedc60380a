package vn.hoinghi.kernel.paging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;

/**
 * The orders a list may be asked for: an allow-list of names, each an attribute or several that are never null. The
 * identifier always comes last, so that the order is total.
 */
public final class Order<E> {

    /** A JPQL expression on {@code e} to order by, and the type of its values. */
    public record Key(String expression, Class<?> type) {}

    record Chosen(String name, boolean descending, List<Key> keys) {}

    private final Map<String, List<Key>> orders = new LinkedHashMap<>();

    private Order() {}

    /** Starts the allow-list with the order used where none is asked for. */
    public static <E> Order<E> by(String name, List<Key> keys) {
        return new Order<E>().or(name, keys);
    }

    /** Adds another order. */
    public Order<E> or(String name, List<Key> keys) {
        orders.put(name, keys);
        return this;
    }

    public static Key key(String attribute, Class<?> type) {
        return new Key("e." + attribute, type);
    }

    /** The order asked for as {@code name} or {@code -name}. */
    Chosen choose(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            var first = orders.entrySet().iterator().next();
            return new Chosen(first.getKey(), false, first.getValue());
        }
        boolean descending = asked.startsWith("-");
        String name = descending ? asked.substring(1) : asked;
        List<Key> keys = orders.get(name);
        if (keys == null) {
            String allowed = String.join(", ", orders.keySet());
            throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                    "sort",
                    "unknown-order",
                    LocalisedText.of("Sắp xếp được theo: " + allowed + ".", "Can be sorted by: " + allowed + "."))));
        }
        return new Chosen(name, descending, keys);
    }
}
