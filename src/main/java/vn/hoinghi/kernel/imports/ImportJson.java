package vn.hoinghi.kernel.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** What an import keeps, exactly as it was: the mapper of the API would tidy texts on their way back. */
public final class ImportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportJson() {}

    public static String write(Object kept) {
        try {
            return JSON.writeValueAsString(kept);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static <T> T read(String kept, Class<T> type) {
        try {
            return JSON.readValue(kept, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<ImportColumn> columns(String kept) {
        try {
            return JSON.readValue(kept, new TypeReference<List<ImportColumn>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
