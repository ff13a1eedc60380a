package vn.hoinghi.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** The small files the sample is made from: CSV with a header row, in {@code sample/} of the class path. */
final class SampleFile {

    private SampleFile() {}

    /** One row. */
    record Line(NamedCsvRecord fields) {

        String get(String column) {
            return fields.getField(column);
        }

        /** Null where the cell is empty. */
        @Nullable
        String find(String column) {
            String value = fields.getField(column);
            return value.isEmpty() ? null : value;
        }

        /** The texts of {@code <column>_vi} and {@code <column>_en}. */
        LocalisedText text(String column) {
            return LocalisedText.of(get(column + "_vi"), get(column + "_en"));
        }

        List<String> words(String column) {
            return Arrays.stream(get(column).split(" "))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    static List<Line> read(String name) {
        InputStream file = Objects.requireNonNull(SampleFile.class.getResourceAsStream("/sample/" + name), name);
        try (CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8));
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.map(Line::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
