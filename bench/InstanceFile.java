import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import vn.hoinghi.matchmaking.scheduler.Idle;
import vn.hoinghi.matchmaking.scheduler.Instance;
import vn.hoinghi.matchmaking.scheduler.Pair;
import vn.hoinghi.matchmaking.scheduler.Pair.Standing;
import vn.hoinghi.matchmaking.scheduler.Participant;
import vn.hoinghi.matchmaking.scheduler.Plan;
import vn.hoinghi.matchmaking.scheduler.Precedence;
import vn.hoinghi.matchmaking.scheduler.Slots;

/** Reads instances; README.md beside it says what may stand in them. */
final class InstanceFile {

    private final JsonNode json;
    private final int slots;
    private final int morning;

    private InstanceFile(JsonNode json) {
        this.json = json;
        slots = json.required("slots").asInt();
        morning = json.path("morning").asInt(slots);
    }

    static Instance read(Path file) throws Exception {
        return new InstanceFile(new ObjectMapper().readTree(file.toFile())).instance();
    }

    private Instance instance() {
        List<Participant> participants = new ArrayList<>();
        for (JsonNode forbidden : json.required("participants")) {
            participants.add(Participant.free(Slots.first(slots) & ~slots(forbidden)));
        }
        List<Pair> pairs = new ArrayList<>();
        json.path("meetings").forEach(meeting -> pairs.add(meeting(meeting)));
        json.path("wishes").forEach(wish ->
                pairs.add(Pair.of(wish.get(0).asInt(), wish.get(1).asInt(), wish.get(2).asInt())));
        List<Precedence> order = new ArrayList<>();
        json.path("precedences").forEach(two ->
                order.add(new Precedence(two.get(0).asInt(), two.get(1).asInt())));
        return Instance.of(tables(), participants, pairs)
                .withPrecedences(order)
                .withIdle(Idle.valueOf(json.path("idle").asText("PERIODS")));
    }

    private List<Integer> tables() {
        JsonNode tables = json.required("tables");
        return tables.isArray()
                ? IntStream.range(0, slots).map(slot -> tables.get(slot).asInt()).boxed().toList()
                : Collections.nCopies(slots, tables.asInt());
    }

    private Pair meeting(JsonNode meeting) {
        JsonNode between = meeting.required("between");
        Pair pair = Pair.of(between.get(0).asInt(), between.get(1).asInt(), 1).withAllowed(allowed(meeting));
        return meeting.has("fixedAt")
                ? pair.standing(Standing.PINNED, meeting.get("fixedAt").asInt())
                : pair.standing(Standing.REQUIRED, Plan.NOWHERE);
    }

    private long allowed(JsonNode meeting) {
        long own = meeting.has("slots") ? slots(meeting.get("slots")) : Slots.first(slots);
        return own
                & switch (meeting.path("session").asText("ANY")) {
                    case "MORNING" -> Slots.first(morning);
                    case "AFTERNOON" -> ~Slots.first(morning);
                    case "ANY" -> -1L;
                    default -> throw new IllegalArgumentException("A session is MORNING, AFTERNOON or ANY");
                };
    }

    private static long slots(JsonNode numbers) {
        long slots = 0;
        for (JsonNode number : numbers) {
            slots |= 1L << number.asInt();
        }
        return slots;
    }
}
