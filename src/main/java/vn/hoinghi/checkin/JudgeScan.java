package vn.hoinghi.checkin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Judges one scan made online. */
@Singleton
public class JudgeScan {

    private final ScanJudge judge;

    JudgeScan(ScanJudge judge) {
        this.judge = judge;
    }

    /**
     * The answer, a {@link ScanView} as JSON: the very bytes that were kept when the scan was first judged.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 404 without such a list, 409 where the identifier is of another scan
     */
    @Transactional
    public String judge(UUID conferenceId, UUID listId, UUID scanId, ScanRequest scan) {
        String answer = judge.online(conferenceId, listId, scanId, scan)
                .orElseThrow(CommonProblem.NOT_FOUND::problem)
                .answer();
        if (answer == null) {
            throw CheckInProblem.SCAN_ID_REUSED.problem();
        }
        return answer;
    }
}
