package vn.hoinghi.checkin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Scans made without network, in any order.
 *
 * @param sentAt by the clock that timed the scans: how long ago each was follows from it
 * @param scans each read on its own, so that one nobody can read does not hold up the others
 */
public record OfflineScansRequest(
        @NotNull @WrittenInstant Instant sentAt,

        @NotNull @Size(max = 500) @Schema(type = SchemaType.ARRAY, implementation = OfflineScan.class)
        List<JsonNode> scans) {}
