package vn.hoinghi.kernel.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands.
 *
 * @param createdBy the account that started it
 */
public record Job(
        UUID id,
        String kind,
        JobState state,
        int progress,
        @Nullable JobProblem problem,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
