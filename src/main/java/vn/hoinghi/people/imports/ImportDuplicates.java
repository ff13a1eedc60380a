package vn.hoinghi.people.imports;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.duplicates.Likeness;

/**
 * Who of the new people of a file may be registered already, or stand in it twice; the surest first.
 *
 * @param total how many pairs there are; at most two hundred of them are listed
 */
public record ImportDuplicates(@Size(max = 200) List<Pair> items, long total) {

    /**
     * A new one of the file, and who it may be: a delegate, or another new one of the file.
     *
     * @param row as the spreadsheet counts, from 1
     * @param delegate who is registered already; null where it is another row
     * @param otherRow the row before it that may be about the same person; null where it is a delegate
     * @param score how sure it is, up to 100
     */
    @Schema(name = "ImportDuplicatePair")
    public record Pair(
            int row,
            String fullName,
            UUID organisation,
            @Nullable UUID delegate,
            @Nullable Integer otherRow,
            String otherName,
            int score,
            Likeness reason) {}
}
