package vn.hoinghi.kernel.paging;

import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;

/**
 * A pass through what changed: from where on, and where the next pass begins, both as transactions of the database. The
 * next one begins at the oldest transaction that was still running when this one began: whatever it commits is told.
 *
 * @param next the transaction from which the pass after this one goes on
 * @param transaction of the last row that was told
 * @param id of the last row that was told
 */
public record Delta(long next, long transaction, UUID id) {

    private static final String SIGNATURE = "delta";
    private static final String EVERYTHING = "0";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final List<Class<?>> TYPES = List.of(String.class, String.class, UUID.class);

    /**
     * A new pass.
     *
     * @param updatedSince the {@code updatedCursor} of the pass before; 0 for everything
     * @param oldestRunning the oldest transaction that runs now
     * @throws vn.hoinghi.kernel.problem.Problem 400 where the cursor is none of ours
     */
    public static Delta startingAt(String updatedSince, long oldestRunning) {
        long from = updatedSince.equals(EVERYTHING) ? 0 : read(updatedSince).next;
        return new Delta(oldestRunning, from, BEFORE_ALL);
    }

    /** The rest of a pass. */
    public static Delta goingOn(String cursor) {
        return read(cursor);
    }

    /** Where this pass goes on after that row. */
    public String after(long lastTransaction, UUID lastId) {
        return Cursor.write(SIGNATURE, List.of(next, lastTransaction, lastId));
    }

    /** Where the next pass begins. */
    public String end() {
        return after(0, BEFORE_ALL);
    }

    private static Delta read(String cursor) {
        List<Object> parts = Cursor.read(cursor, SIGNATURE, TYPES);
        try {
            return new Delta(
                    Long.parseUnsignedLong((String) parts.get(0)), Long.parseUnsignedLong((String) parts.get(1)), (UUID)
                            parts.get(2));
        } catch (NumberFormatException tampered) {
            throw CommonProblem.INVALID_CURSOR.problem();
        }
    }
}
