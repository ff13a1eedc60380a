package vn.hoinghi.kernel.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.kernel.text.Texts;

/** What the sender says of headings: a field for a heading or a column's letter, or null to leave the column out. */
public final class ColumnOverrides {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, @Nullable String> fields = new HashMap<>();
    private final Map<String, String> asWritten = new HashMap<>();

    private ColumnOverrides() {}

    /** @throws Problem {@code invalid-request} where it is no such object, names a field that there is not, or one twice */
    public static ColumnOverrides read(@Nullable String json, ImportFields known) {
        ColumnOverrides overrides = new ColumnOverrides();
        Set<String> names = new HashSet<>(known.all());
        Set<String> meant = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        parse(json).forEach((heading, field) -> {
            if (field != null && !names.contains(field)) {
                faults.add(fault(heading, "unknown-field", "Không có trường này.", "There is no such field."));
            }
            if (field != null && !meant.add(field)) {
                faults.add(fault(
                        heading, "duplicate", "Trường này đã có cột khác.", "Another column is this field already."));
            }
            overrides.fields.put(Texts.folded(heading), field);
            overrides.asWritten.put(Texts.folded(heading), heading);
        });
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.naming(faults);
        }
        return overrides;
    }

    private static Map<String, @Nullable String> parse(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return Map.of();
        }
        try {
            Map<String, @Nullable String> read =
                    JSON.readValue(json, new TypeReference<Map<String, @Nullable String>>() {});
            return read == null ? Map.of() : read;
        } catch (JsonProcessingException unreadable) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                    "/columns",
                    "wrong-type",
                    LocalisedText.of(
                            "Cần một đối tượng JSON từ tiêu đề đến tên trường.",
                            "A JSON object from headings to names of fields is needed."))));
        }
    }

    boolean speaksOf(String heading, String letter) {
        return fields.containsKey(Texts.folded(heading)) || fields.containsKey(Texts.folded(letter));
    }

    /** The field of a column that is spoken of; null where it is to be left out. */
    @Nullable
    String of(String heading, String letter) {
        String folded = Texts.folded(heading);
        return fields.containsKey(folded) ? fields.get(folded) : fields.get(Texts.folded(letter));
    }

    /** Refuses headings that the sheet does not have: a misspelt one would be lost without a word. */
    void checkAllMet(List<ImportColumn> columns) {
        Set<String> met = new HashSet<>();
        columns.forEach(column -> {
            met.add(Texts.folded(column.heading()));
            met.add(Texts.folded(column.column()));
        });
        List<Fault> faults = asWritten.entrySet().stream()
                .filter(entry -> !met.contains(entry.getKey()))
                .map(entry -> fault(
                        entry.getValue(),
                        "unknown-heading",
                        "Tệp không có tiêu đề hay cột này.",
                        "The file has no such heading or column."))
                .toList();
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.naming(faults);
        }
    }

    private static Fault fault(String heading, String code, String vi, String en) {
        String pointer = "/columns/" + heading.replace("~", "~0").replace("/", "~1");
        return new Fault(pointer, code, LocalisedText.of(vi, en));
    }
}
