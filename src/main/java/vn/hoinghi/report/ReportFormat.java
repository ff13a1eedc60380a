package vn.hoinghi.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.tables.TableWorkbook;

/** What a summary can be answered as. */
enum ReportFormat {
    JSON(ReportFormat.JSON_TYPE),
    XLSX(TableWorkbook.MEDIA_TYPE),
    PDF(ReportFormat.PDF_TYPE);

    static final String JSON_TYPE = "application/json";
    static final String PDF_TYPE = "application/pdf";

    final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Of the summary alone: the same one gives the same bytes. */
    byte[] bytes(SummaryView summary, Language language, ObjectMapper json) {
        return switch (this) {
            case JSON -> json(summary, json);
            case XLSX -> TableWorkbook.of(new SummaryTables(summary, language).all(), summary.computedAt());
            case PDF -> ReportDocument.of(summary, language);
        };
    }

    private static byte[] json(SummaryView summary, ObjectMapper json) {
        try {
            return json.writeValueAsBytes(summary);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
