package vn.hoinghi.programme.versions;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version changed.
 *
 * @param since the version it is compared with; absent for the first one
 * @param cause of the notices to those whom it concerns; who has not seen theirs is listed by it
 * @param affected everybody whom any of the changes concerns
 */
public record VersionChangesView(
        int version,
        @Nullable Integer since,
        @Size(max = 200) String cause,
        @Size(max = 100_000) List<ProgrammeChange> changes,
        @Size(max = 10_000) List<AffectedPerson> affected) {}
