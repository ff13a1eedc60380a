package vn.hoinghi.checkin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import vn.hoinghi.people.DelegateRequest;

/**
 * Somebody who came without being registered.
 *
 * @param scanId of their entry
 * @param scannedAt by the phone's clock
 */
public record WalkInRequest(
        @NotNull UUID scanId,
        @NotNull @WrittenInstant Instant scannedAt,
        @NotNull @Valid DelegateRequest delegate) {}
