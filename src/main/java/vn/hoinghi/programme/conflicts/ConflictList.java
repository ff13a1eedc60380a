package vn.hoinghi.programme.conflicts;

import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The conflicts of a draft, what blocks its release first.
 *
 * @param isPublishable whether none of all its conflicts blocks the release
 */
public record ConflictList(@Size(max = 100_000) List<Conflict> items, boolean isPublishable) {}
