package vn.hoinghi.programme.conflicts;

import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.Fault;

/**
 * Two things in a draft that do not go together.
 *
 * @param code what apps switch on; new ones may come
 * @param pointer path below the conference's of what is to be changed
 * @param sides both of them, the earlier first; a single one where something is missing
 * @param contested the person or the room that both of them need; absent where nothing is
 */
public record Conflict(
        @Size(max = 100) String code,
        ConflictSeverity severity,
        @Size(max = 200) String pointer,
        LocalisedText detail,
        @Size(min = 1, max = 2) List<ConflictSide> sides,
        @Nullable ConflictSide contested) {

    Conflict(
            ConflictKind kind,
            String pointer,
            LocalisedText detail,
            List<ConflictSide> sides,
            @Nullable ConflictSide contested) {
        this(kind.code(), kind.severity(), pointer, detail, sides, contested);
    }

    public boolean blocksRelease() {
        return severity != ConflictSeverity.WARN;
    }

    /** Likewise, and it keeps nothing from happening. */
    Conflict asWarning() {
        return new Conflict(code, ConflictSeverity.WARN, pointer, detail, sides, contested);
    }

    /** Whether any of those sessions and talks is at odds. */
    public boolean concerns(Collection<UUID> parts) {
        return sides.stream().anyMatch(side -> parts.contains(side.id()));
    }

    /** The conflict as a refused publication names it. */
    public Fault fault() {
        return new Fault(pointer, code, detail);
    }
}
