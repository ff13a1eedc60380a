package vn.hoinghi.kernel.imports;

import vn.hoinghi.kernel.problem.Problem;
import vn.hoinghi.kernel.problem.ProblemType;

/** What can be wrong with a file of many rows; what is wrong with a row is a fault of that row. */
public enum ImportProblem implements ProblemType {
    IMPORT_NOT_READABLE(422, "Không đọc được tệp", "The file cannot be read"),
    IMPORT_HAS_REJECTED_ROWS(409, "Tệp có dòng bị từ chối", "Rows of the file are rejected"),
    IMPORT_STALE(409, "Dữ liệu đã thay đổi từ khi xem trước", "The data changed since the preview"),
    IMPORT_STATE(409, "Không thể làm bước này", "The import is not at this step");

    private final Definition definition;

    ImportProblem(int status, String vi, String en, String... constraints) {
        this.definition = new Definition(status, vi, en, constraints);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** That what the row would do is no longer what the preview said. */
    public static Problem stale(int row) {
        return IMPORT_STALE.because(
                "Hãy xem trước lại tệp; danh sách đã thay đổi từ lần trước, ở dòng " + row + ".",
                "Preview the file again; the list changed since, at row " + row + ".");
    }
}
