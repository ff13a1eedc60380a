package vn.hoinghi.checkin.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoinghi.checkin.Phone;

/** The vectors in openapi/vectors, which were made by another implementation, against the server and against a phone. */
class EntryBoxTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode vectors = read();
    private final byte[] salt =
            Base64.getUrlDecoder().decode(vectors.path("salt").asText());

    private static JsonNode read() {
        try {
            return JSON.readTree(Path.of("openapi/vectors/offline.json").toFile());
        } catch (java.io.IOException missing) {
            throw new AssertionError(missing);
        }
    }

    @Test
    void finds_and_seals_every_entry_of_the_vectors() {
        assertThat(vectors.path("tickets")).hasSize(7).allSatisfy(ticket -> {
            String code = ticket.path("code").asText();
            String index = EntryBox.index(salt, EntryBox.codeHash(code));
            byte[] key = EntryBox.key(salt, code);
            byte[] nonce = HexFormat.of().parseHex(ticket.path("nonce").asText());

            assertThat(HexFormat.of().formatHex(EntryBox.codeHash(code)))
                    .isEqualTo(ticket.path("codeHash").asText());
            assertThat(index).isEqualTo(ticket.path("index").asText());
            assertThat(HexFormat.of().formatHex(key))
                    .isEqualTo(ticket.path("key").asText());
            assertThat(EntryBox.seal(key, index, nonce, ticket.path("entry").asText()))
                    .isEqualTo(ticket.path("box").asText());
        });
    }

    @Test
    void seals_an_entry_of_a_short_name_as_long_as_one_of_a_longer() {
        String code = "7Q2M8ZK4T0XJ5N3W9RVB6HYCDE";

        String first = EntryBox.seal(salt, code, "{\"fullName\":\"An\"}");
        String second = EntryBox.seal(salt, code, "{\"fullName\":\"Tôn Nữ Thị Huyền Trân Công Tằng\"}");

        assertThat(first).hasSameSizeAs(second).isNotEqualTo(second);
    }

    @Test
    void lets_a_phone_judge_as_the_vectors_say() {
        assertThat(vectors.path("verdicts")).hasSizeGreaterThan(30).allSatisfy(expected -> {
            Phone phone = phone();
            phone.rules(expected.path("rules"));
            phone.inside(expected.path("insideBefore").asInt(0));
            String ticket = expected.path("ticket").asText();
            expected.path("before")
                    .forEach(move -> phone.moved(
                            ticket,
                            move.path("type").asText(),
                            Instant.parse(move.path("at").asText())));

            Phone.Verdict verdict = phone.judge(
                    ticket,
                    expected.path("type").asText(),
                    Instant.parse(expected.path("at").asText()));

            List<String> warnings = new ArrayList<>();
            expected.path("warnings").forEach(warning -> warnings.add(warning.asText()));
            assertThat(verdict)
                    .as(expected.path("name").asText())
                    .isEqualTo(new Phone.Verdict(
                            expected.path("result").asText(),
                            expected.path("reason").asText(null),
                            warnings));
        });
    }

    @Test
    void lets_a_phone_tell_good_signatures_from_others() {
        Phone phone = phone();

        assertThat(vectors.path("signed"))
                .hasSize(3)
                .allSatisfy(signed -> assertThat(
                                phone.isSigned(signed.path("ticket").asText()))
                        .isEqualTo(signed.path("isGood").asBoolean()));
    }

    @Test
    void lets_no_entry_stand_in_anothers_place() throws Exception {
        JsonNode first = vectors.at("/tickets/0");
        JsonNode second = vectors.at("/tickets/1");
        Phone phone = new Phone("ngoai-vu-21");
        phone.load(page(List.of(Map.of(
                "index", first.path("index").asText(), "box", second.path("box").asText()))));

        assertThatThrownBy(() -> phone.entry(first.path("code").asText()))
                .hasRootCauseInstanceOf(javax.crypto.AEADBadTagException.class);
    }

    private Phone phone() {
        List<Map<String, String>> entries = new ArrayList<>();
        vectors.path("tickets")
                .forEach(ticket -> entries.add(Map.of(
                        "index",
                        ticket.path("index").asText(),
                        "box",
                        ticket.path("box").asText())));
        Phone phone = new Phone(vectors.path("conference").asText());
        phone.load(page(entries));
        return phone;
    }

    private JsonNode page(List<Map<String, String>> entries) {
        return JSON.valueToTree(Map.of(
                "salt",
                vectors.path("salt").asText(),
                "ticketKeys",
                vectors.path("ticketKeys"),
                "entries",
                entries,
                "removed",
                List.of()));
    }
}
