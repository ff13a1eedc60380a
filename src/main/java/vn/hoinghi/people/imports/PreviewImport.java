package vn.hoinghi.people.imports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.imports.CellLines;
import vn.hoinghi.kernel.imports.ColumnOverrides;
import vn.hoinghi.kernel.imports.FileImports;
import vn.hoinghi.kernel.imports.Headings;
import vn.hoinghi.kernel.imports.ImportView;
import vn.hoinghi.kernel.imports.SentFile;

/** Reads a list of delegates and says what it would do; of the delegates nothing is written. */
@Singleton
public class PreviewImport {

    private static final LocalisedText NO_HEADINGS = LocalisedText.of(
            "Không thấy dòng tiêu đề có ít nhất hai cột «Họ và tên» và «Cơ quan».",
            "There is no row of headings with at least “Full name” and “Organisation”.");

    private final EntityManager entities;
    private final FileImports imports;
    private final PlanRows planning;
    private final Clock clock;

    PreviewImport(EntityManager entities, FileImports imports, PlanRows planning, Clock clock) {
        this.entities = entities;
        this.imports = imports;
        this.planning = planning;
        this.clock = clock;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem {@code import-not-readable} */
    @Transactional
    public ImportView preview(UUID conferenceId, SentFile sent) {
        SheetFields fields = SheetFields.of(conferenceId);
        Set<String> needed = sent.organisation() == null
                ? Set.of(Column.FULL_NAME.field(), Column.ORGANISATION.field())
                : Set.of(Column.FULL_NAME.field());
        Headings headings = new Headings(fields, ColumnOverrides.read(sent.columns(), fields), needed, NO_HEADINGS);
        DelegateImport made = new DelegateImport();
        made.sent(conferenceId, sent, clock.instant());
        return imports.preview(
                made, sent.file(), CellLines.JOINED, headings, () -> new DelegatePlans(made, planning, entities));
    }
}
