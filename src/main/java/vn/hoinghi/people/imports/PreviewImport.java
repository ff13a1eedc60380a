package vn.hoinghi.people.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.UUID;

/** Reads a file and says what it would do; of the delegates nothing is written. */
@Singleton
public class PreviewImport {

    private final PlanImport planning;
    private final PlanText text;

    PreviewImport(PlanImport planning, PlanText text) {
        this.planning = planning;
        this.text = text;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem {@code import-not-readable} */
    @Transactional
    public ImportView preview(UUID conferenceId, Path file, String fileName, String user) {
        ImportPlan plan = planning.plan(conferenceId, Sheet.read(file));
        DelegateImport made = DelegateImport.of(conferenceId, fileName, text.write(plan), user);
        made.persistAndFlush();
        return ImportView.of(made, plan);
    }
}
