package vn.hoinghi.kernel.paging;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a caller says of the page it wants. */
public class PageRequest {

    private static final int MOST = 200;

    /** How many items; above 200 is taken as 200. */
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    public int limit = 50;

    /** {@code nextCursor} of the page before. */
    @QueryParam("cursor")
    @Size(max = 2000)
    public @Nullable String cursor;

    /** Whether to count the whole list. */
    @QueryParam("total")
    @DefaultValue("false")
    public boolean total;

    /** How many items are wanted at most. */
    public int size() {
        return Math.min(limit, MOST);
    }
}
