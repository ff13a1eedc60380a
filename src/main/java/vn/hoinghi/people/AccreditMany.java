package vn.hoinghi.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.ItemProblems;
import vn.hoinghi.kernel.web.ValidJson;

/**
 * Decides on many delegates, on each in a transaction of its own: one that cannot be decided holds up none of the others,
 * and what is decided stays. The version of each keeps a batch that is sent again from deciding anything twice.
 */
@Singleton
public class AccreditMany {

    private record Numbered(int index, Accreditation item) {}

    private final AccreditDelegate accredit;
    private final ValidJson validJson;
    private final ItemProblems problems;

    AccreditMany(AccreditDelegate accredit, ValidJson validJson, ItemProblems problems) {
        this.accredit = accredit;
        this.validJson = validJson;
        this.problems = problems;
    }

    public AccreditationResults accredit(UUID conferenceId, AccreditationsRequest request) {
        AccreditationResult[] results = new AccreditationResult[request.items().size()];
        Set<UUID> decided = new HashSet<>();
        // In the same order in every batch, so that of two the one behind never waits for the one ahead and back.
        readable(request, results).stream()
                .sorted(Comparator.comparing(numbered -> numbered.item().id()))
                .forEach(numbered -> results[numbered.index()] = decide(conferenceId, numbered, decided));
        return new AccreditationResults(List.of(results));
    }

    private List<Numbered> readable(AccreditationsRequest request, AccreditationResult[] results) {
        List<Numbered> readable = new ArrayList<>();
        for (int index = 0; index < results.length; index++) {
            JsonNode sent = request.items().get(index);
            try {
                readable.add(new Numbered(index, validJson.read(sent, Accreditation.class)));
            } catch (ConstraintViolationException | IllegalArgumentException fault) {
                results[index] = AccreditationResult.failed(index, idOf(sent), problems.of(fault));
            }
        }
        return readable;
    }

    private AccreditationResult decide(UUID conferenceId, Numbered numbered, Set<UUID> decided) {
        Accreditation item = numbered.item();
        try {
            if (decided.contains(item.id())) {
                throw CommonProblem.STALE_VERSION.problem();
            }
            item.checkReason();
            DelegateView delegate = QuarkusTransaction.requiringNew()
                    .call(() -> accredit.accredit(
                            conferenceId,
                            item.id(),
                            item.ifMatch(),
                            item.status().status(),
                            item.reason()));
            decided.add(item.id());
            return AccreditationResult.done(numbered.index(), delegate);
        } catch (RuntimeException failure) {
            return AccreditationResult.failed(numbered.index(), item.id(), problems.of(failure));
        }
    }

    private static @Nullable UUID idOf(JsonNode sent) {
        try {
            return UUID.fromString(sent.path("id").asText());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
