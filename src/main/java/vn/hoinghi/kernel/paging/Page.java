package vn.hoinghi.kernel.paging;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor where the next page begins; absent on the last page
 * @param total how many there are in all; present only when asked for
 * @param removed identifiers of what is there no more; present only in a delta
 * @param updatedCursor {@code updatedSince} of the next delta; present only on the last page of one
 */
public record Page<T>(
        @Size(max = 200) List<T> items,
        @Nullable @Size(max = 2000) String nextCursor,
        @Nullable Long total,
        @Nullable @Size(max = 200) List<UUID> removed,
        @Nullable @Size(max = 2000) String updatedCursor) {

    /** A page of a plain list. */
    public Page(List<T> items, @Nullable String nextCursor, @Nullable Long total) {
        this(items, nextCursor, total, null, null);
    }

    /** The same page, each item shown by {@code view}. */
    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor, total, removed, updatedCursor);
    }
}
