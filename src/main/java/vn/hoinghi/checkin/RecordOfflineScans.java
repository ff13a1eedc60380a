package vn.hoinghi.checkin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.ItemProblems;
import vn.hoinghi.kernel.web.ValidJson;

/**
 * Records scans made without network, each for itself: a faulty one is told so and holds up none of the others. It holds no
 * transaction: the one statement is one, and where it cannot commit, the database says so and not its manager.
 */
@Singleton
public class RecordOfflineScans {

    private final ScanJudge judge;
    private final ValidJson validJson;
    private final ObjectMapper json;
    private final ItemProblems problems;

    RecordOfflineScans(ScanJudge judge, ValidJson validJson, ObjectMapper json, ItemProblems problems) {
        this.judge = judge;
        this.validJson = validJson;
        this.json = json;
        this.problems = problems;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 without such a list; 401 or 403 where the device may not */
    public OfflineScanResults record(UUID conferenceId, UUID listId, OfflineScansRequest batch) {
        OfflineScanResult[] results = new OfflineScanResult[batch.scans().size()];
        List<ScanJudge.Numbered> readable = new ArrayList<>();
        for (int index = 0; index < results.length; index++) {
            JsonNode sent = batch.scans().get(index);
            try {
                readable.add(ScanJudge.Numbered.of(index, validJson.read(sent, OfflineScan.class)));
            } catch (ConstraintViolationException | IllegalArgumentException fault) {
                results[index] = OfflineScanResult.faulty(index, idOf(sent), problems.of(fault));
            }
        }
        // A batch of nothing is asked for too: whoever sends it may be revoked.
        judge.offline(conferenceId, listId, batch.sentAt(), readable)
                .forEach(judged -> results[judged.index()] =
                        result(judged, idOf(batch.scans().get(judged.index()))));
        return new OfflineScanResults(List.of(results));
    }

    private static @Nullable UUID idOf(JsonNode sent) {
        try {
            return UUID.fromString(sent.path("scanId").asText());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private OfflineScanResult result(ScanJudge.Judgement judged, @Nullable UUID id) {
        return judged.answer() == null
                ? OfflineScanResult.faulty(judged.index(), id, problems.of(judged.problem()))
                : OfflineScanResult.judged(judged.index(), view(judged.answer()));
    }

    private ScanView view(String answer) {
        try {
            return json.readValue(answer, ScanView.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A kept answer cannot be read", foreign);
        }
    }
}
