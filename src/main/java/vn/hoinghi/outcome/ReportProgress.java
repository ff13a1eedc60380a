package vn.hoinghi.outcome;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Writes down how far a commitment is. */
@Singleton
public class ReportProgress {

    private final Commitments commitments;

    ReportProgress(Commitments commitments) {
        this.commitments = commitments;
    }

    @Transactional
    public CommitmentView report(UUID id, @Nullable String ifMatch, ProgressRequest request) {
        Commitment commitment = commitments.get(id);
        Versions.check(ifMatch, commitment.version);
        commitment.report(request);
        Commitment.flush();
        return commitments.view(commitment);
    }
}
