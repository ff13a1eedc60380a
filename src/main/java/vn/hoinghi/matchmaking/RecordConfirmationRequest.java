package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a side confirms a record.
 *
 * @param party the side the office confirms for; a focal point confirms for its own
 * @param revision what it has read
 */
@Schema(name = "MeetingRecordConfirmation")
public record RecordConfirmationRequest(
        @Nullable UUID party, @NotNull @Min(1) Long revision) {}
