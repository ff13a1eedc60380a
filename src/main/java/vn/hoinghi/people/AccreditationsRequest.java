package vn.hoinghi.people;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Decisions on many delegates.
 *
 * @param items each read on its own, so that one nobody can read does not hold up the others
 */
public record AccreditationsRequest(
        @NotNull @Size(max = 200) @Schema(type = SchemaType.ARRAY, implementation = Accreditation.class)
        List<JsonNode> items) {}
