package vn.hoinghi.people.exports;

import java.io.IOException;
import java.io.OutputStream;

/** What an export can be. */
enum ExportFormat {
    XLSX(ExportFormat.XLSX_TYPE),
    CSV(ExportFormat.CSV_TYPE);

    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV_TYPE = "text/csv";

    final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    SheetWriter writer(OutputStream out) throws IOException {
        return switch (this) {
            case XLSX -> new XlsxSheetWriter(out);
            case CSV -> new CsvSheetWriter(out);
        };
    }
}
