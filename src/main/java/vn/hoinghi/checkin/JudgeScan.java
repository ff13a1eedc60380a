package vn.hoinghi.checkin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Judges scans made online. It holds no transaction: the one statement is one, and commits in the same round trip. */
@Singleton
public class JudgeScan {

    private final ScanJudge judge;
    private final ObjectMapper json;

    JudgeScan(ScanJudge judge, ObjectMapper json) {
        this.judge = judge;
        this.json = json;
    }

    /**
     * The answer, a {@link ScanView} as JSON: the very bytes that were kept when the scan was first judged.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 404 without such a list, 409 where the identifier is of another scan, 401 or
     *     403 where the device may not
     */
    public String judge(UUID conferenceId, UUID listId, UUID scanId, ScanRequest scan) {
        scan.checkSaysWho();
        return judge.online(conferenceId, listId, scanId, scan).answerOrProblem();
    }

    /** How a scan would be judged now, without one. */
    public String lookUp(UUID conferenceId, UUID listId, ScanRequest scan) {
        scan.checkSaysWho();
        return judge.lookUp(conferenceId, listId, scan).answerOrProblem();
    }

    /**
     * Judges everybody of a delegation, each for themselves.
     *
     * @param groupId of the client's making; the same again gives the same answers
     */
    public GroupResults group(UUID conferenceId, UUID listId, UUID groupId, GroupRequest group) {
        List<ScanJudge.Judgement> judged = judge.group(conferenceId, listId, groupId, group);
        return new GroupResults(judged.stream()
                .map(judgement -> view(judgement.answerOrProblem()))
                .toList());
    }

    private ScanView view(String answer) {
        try {
            return json.readValue(answer, ScanView.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A kept answer cannot be read", foreign);
        }
    }
}
