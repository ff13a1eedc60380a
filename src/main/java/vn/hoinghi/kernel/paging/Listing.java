package vn.hoinghi.kernel.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** One list of entities being asked for: conditions are added, then a page is taken. */
public final class Listing<E> {

    private static final int FETCHED_AT_ONCE = 500;

    private final EntityManager entities;
    private final Class<E> type;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private Order.@Nullable Chosen best;
    private Map<String, Object> rankParameters = Map.of();
    private @Nullable Supplier<Listing<E>> alternative;

    public Listing(EntityManager entities, Class<E> type) {
        this.entities = entities;
        this.type = type;
    }

    /** Adds a JPQL condition on {@code e} with one named parameter, unless the value is null or an empty collection. */
    public Listing<E> where(String condition, String parameter, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> several && several.isEmpty())) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Adds a JPQL condition on {@code e} with all of its parameters. */
    public Listing<E> where(String condition, Map<String, Object> values) {
        conditions.add(condition);
        parameters.putAll(values);
        return this;
    }

    /** Adds a condition for each word of a search, folded as the column is; see {@code fold} in the migrations. */
    public Listing<E> search(String foldedAttribute, @Nullable String words) {
        String text = words == null ? "" : words.strip();
        if (!text.isEmpty()) {
            int number = 0;
            for (String word : text.split("\\s+")) {
                String parameter = "word" + number++;
                conditions.add("e." + foldedAttribute + " like concat('%', fold(:" + parameter + "), '%') escape '\\'");
                parameters.put(parameter, word.replaceAll("([\\\\%_])", "\\\\$1"));
            }
        }
        return this;
    }

    /**
     * Where no order is asked for, the best come first: those with the least value of that JPQL expression, and of equals by
     * that attribute of theirs. It compares as bytes do, or whoever is one of ten thousand would be waited for.
     */
    public Listing<E> rankedBy(String expression, Map<String, Object> values, String attribute) {
        best = new Order.Chosen(
                "relevance",
                false,
                List.of(new Order.Key(expression, Integer.class), Order.key(attribute, String.class)));
        rankParameters = values;
        return this;
    }

    /** Where nothing answers the conditions, that list is asked for instead; its cursors lead on in it. */
    public Listing<E> otherwise(Supplier<Listing<E>> other) {
        alternative = other;
        return this;
    }

    /** The page asked for, each row shown by {@code view}. */
    public <V> Page<V> page(PageRequest request, @Nullable String sort, Order<E> orders, Function<E, V> view) {
        return page(request, sort, orders).map(view);
    }

    /** The page asked for. */
    public Page<E> page(PageRequest request, @Nullable String sort, Order<E> orders) {
        Order.Chosen order = best != null && (sort == null || sort.isBlank()) ? best : orders.choose(sort);
        if (alternative != null && request.cursor != null && !Cursor.isOf(request.cursor, signature(order))) {
            return alternative.get().page(request, sort, orders);
        }
        // Those in order of rank are all put in order before the best are known: so they are read afterwards.
        TypedQuery<Object[]> query = query(order == best ? "e.id" : "e", request, order);
        if (order == best) {
            rankParameters.forEach(query::setParameter);
        }
        List<Object[]> found = query.setMaxResults(request.size() + 1).getResultList();
        if (alternative != null && request.cursor == null && found.isEmpty()) {
            return alternative.get().page(request, sort, orders);
        }
        boolean hasMore = found.size() > request.size();
        List<Object[]> shown = hasMore ? found.subList(0, request.size()) : found;
        String next = hasMore ? cursorAfter(shown.get(shown.size() - 1), order) : null;
        List<Object> items = shown.stream().map(row -> row[0]).toList();
        return new Page<>(
                order == best ? read(items) : items.stream().map(type::cast).toList(),
                next,
                request.total ? count() : null);
    }

    /** In the order of the identifiers, without those that are there no more. */
    private List<E> read(List<Object> ids) {
        return entities.unwrap(Session.class).byMultipleIds(type).multiLoad(ids).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** All of it by a cursor of the database, within the caller's transaction; the caller closes it. */
    public Stream<E> stream(Order<E> orders) {
        if (alternative != null && isEmpty()) {
            return alternative.get().stream(orders);
        }
        return query("e", new PageRequest(), orders.choose(null))
                .setHint("org.hibernate.fetchSize", FETCHED_AT_ONCE)
                .getResultStream()
                .map(row -> type.cast(row[0]));
    }

    private boolean isEmpty() {
        TypedQuery<UUID> query = entities.createQuery(select("e.id", conditions), UUID.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(1).getResultList().isEmpty();
    }

    private TypedQuery<Object[]> query(String shown, PageRequest request, Order.Chosen order) {
        List<String> columns = Stream.concat(order.keys().stream().map(Order.Key::expression), Stream.of("e.id"))
                .toList();
        String direction = order.descending() ? " desc" : "";
        List<String> all = new ArrayList<>(conditions);
        if (request.cursor != null) {
            all.add(after(columns, order.descending()));
        }
        String ordering = columns.stream().map(column -> column + direction).collect(Collectors.joining(", "));
        String what = shown + ", " + String.join(", ", columns);
        TypedQuery<Object[]> query = entities.createQuery(select(what, all) + " order by " + ordering, Object[].class);
        parameters.forEach(query::setParameter);
        if (request.cursor != null) {
            List<Object> position = Cursor.read(request.cursor, signature(order), types(order));
            IntStream.range(0, position.size()).forEach(at -> query.setParameter("after" + at, position.get(at)));
        }
        return query;
    }

    private static String after(List<String> columns, boolean descending) {
        String marks =
                IntStream.range(0, columns.size()).mapToObj(at -> ":after" + at).collect(Collectors.joining(", "));
        return "(" + String.join(", ", columns) + ")" + (descending ? " < " : " > ") + "(" + marks + ")";
    }

    private String select(String what, List<String> all) {
        String where = all.isEmpty() ? "" : " where " + String.join(" and ", all);
        return "select " + what + " from " + type.getSimpleName() + " e" + where;
    }

    private long count() {
        TypedQuery<Long> query = entities.createQuery(select("count(e)", conditions), Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** @param last the entity, then the values it was ordered by */
    private String cursorAfter(Object[] last, Order.Chosen order) {
        return Cursor.write(signature(order), Arrays.asList(last).subList(1, last.length));
    }

    private static List<Class<?>> types(Order.Chosen order) {
        List<Class<?>> types = new ArrayList<>();
        order.keys().forEach(key -> types.add(key.type()));
        types.add(UUID.class);
        return types;
    }

    /** A cursor is good for the same list, filters and order only. */
    private String signature(Order.Chosen order) {
        int filters = (conditions + parameters.toString()).hashCode();
        return type.getSimpleName() + ":" + order.name() + ":" + order.descending() + ":"
                + Integer.toHexString(filters);
    }
}
