import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A programme of two days with forty sessions in five rooms, each with a chair and three talks, the same every time. */
final class Programmes {

    private static final String[] DAYS = {"2023-12-18", "2023-12-19"};
    private static final String[] TIMES = {"08:00", "10:00", "13:30", "15:30"};
    private static final int ROOMS = 5;
    private static final int TALKS = 3;
    private static final int PEOPLE = DAYS.length * TIMES.length * ROOMS * (TALKS + 1);
    private static final String[] FIELDS = {
        "Kinh tế đối ngoại", "Biên giới, lãnh thổ", "Người Việt Nam ở nước ngoài", "Ngoại giao văn hóa", "Hợp tác vùng"
    };
    private static final String[] FIELDS_EN = {
        "Economic diplomacy", "Borders and territory", "Vietnamese abroad", "Cultural diplomacy", "Regional cooperation"
    };

    private final Client client;
    private final String path;
    private final List<String> people = new ArrayList<>();
    private final List<String> rooms = new ArrayList<>();
    private int sessions;

    private Programmes(Client client, String conference) {
        this.client = client;
        this.path = "/api/v1/conferences/" + conference;
    }

    /** Its conference's code, once it is published. */
    static String published(Client client) throws Exception {
        String conference = client.conference();
        client.step(conference, client.preview(conference, Lists.csv(PEOPLE)), "confirmation");
        Programmes programme = new Programmes(client, conference);
        programme.approve();
        programme.draft();
        client.postJson(programme.path + "/programme/versions", Map.of("name", text("Bản một", "First")));
        return conference;
    }

    private void approve() throws Exception {
        List<Map<String, Object>> decisions = new ArrayList<>();
        for (JsonNode person : client.read(path + "/delegates?limit=200").get("items")) {
            people.add(person.get("id").asText());
            decisions.add(Map.of("id", person.get("id").asText(), "version", 0, "status", "APPROVED"));
        }
        client.postJson(path + "/delegates/accreditations", Map.of("items", decisions));
    }

    private void draft() throws Exception {
        for (int room = 1; room <= ROOMS; room++) {
            rooms.add(client.postJson(path + "/rooms", Map.of("code", "p" + room, "name", text("Phòng " + room, "Room " + room)))
                    .get("id")
                    .asText());
        }
        for (String day : DAYS) {
            for (String time : TIMES) {
                for (int room = 0; room < ROOMS; room++) {
                    client.postJson(path + "/sessions", session(room, OffsetDateTime.parse(day + "T" + time + ":00+07:00")));
                }
            }
        }
    }

    private Map<String, Object> session(int room, OffsetDateTime startsAt) {
        int number = sessions++;
        List<String> these = people.subList(number * (TALKS + 1), (number + 1) * (TALKS + 1));
        List<Map<String, Object>> talks = Stream.of(1, 2, 3)
                .<Map<String, Object>>map(talk -> Map.of(
                        "kind", "INTERVENTION",
                        "title", text(
                                "Tham luận " + talk + ": " + FIELDS[room],
                                "Intervention " + talk + ": " + FIELDS_EN[room]),
                        "minutes", 30,
                        "speakers", List.of(these.get(talk))))
                .toList();
        return Map.of(
                "kind", "DISCUSSION",
                "title", text(FIELDS[room] + ", phần " + (number / ROOMS + 1), FIELDS_EN[room] + ", part " + (number / ROOMS + 1)),
                "room", rooms.get(room),
                "startsAt", startsAt.toInstant().toString(),
                "endsAt", startsAt.plusMinutes(90).toInstant().toString(),
                "languages", List.of("vi"),
                "roles", List.of(Map.of("delegate", these.get(0), "role", "CHAIR")),
                "talks", talks);
    }

    private static Map<String, String> text(String vi, String en) {
        return Map.of("vi", vi, "en", en);
    }
}
