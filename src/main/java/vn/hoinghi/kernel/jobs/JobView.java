package vn.hoinghi.kernel.jobs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.ProblemBody;

/**
 * How far a job is.
 *
 * @param progress per cent
 * @param resultUrl where its result is, once it is done; for a day
 * @param problem why it failed
 */
public record JobView(
        UUID id,
        @Size(max = 50) String kind,
        JobState state,
        @Min(0) @Max(100) int progress,
        @Nullable @Size(max = 300) String resultUrl,
        @Nullable ProblemBody problem,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
