package vn.hoinghi.programme.versions;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.programme.conflicts.Conflict;

/**
 * What publishing the draft would do.
 *
 * @param since the version people were told last; absent before the first one
 * @param isPublishable whether no conflict blocks it
 * @param told who would get a notice
 */
public record PublicationPreview(
        @Nullable Integer since,
        boolean isPublishable,
        @Size(max = 100_000) List<Conflict> conflicts,
        @Size(max = 100_000) List<ProgrammeChange> changes,
        @Size(max = 10_000) List<AffectedPerson> told) {}
