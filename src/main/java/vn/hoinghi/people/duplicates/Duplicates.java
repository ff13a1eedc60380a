package vn.hoinghi.people.duplicates;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Pairs that look like one person and were not decided yet, the surest first.
 *
 * @param total how many pairs there are; at most two hundred of them are listed
 */
public record Duplicates(@Size(max = 200) List<Pair> items, long total) {

    /**
     * Two who may be one.
     *
     * @param score how sure it is, up to 100
     */
    @Schema(name = "DuplicatePair")
    public record Pair(UUID one, String oneName, UUID other, String otherName, int score, Likeness reason) {}
}
