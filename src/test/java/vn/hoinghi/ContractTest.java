package vn.hoinghi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the contract that the build wrote as an app developer's generator would. */
class ContractTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static JsonNode contract;

    private record Operation(String name, JsonNode node) {}

    @BeforeAll
    static void readContract() throws Exception {
        contract = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("openapi/openapi.yaml")));
    }

    @Test
    void every_operation_is_named_summarised_tagged_and_says_who_may_and_what_problems_look_like() {
        List<Operation> operations = operations();

        assertThat(operations).hasSizeGreaterThan(50).allSatisfy(operation -> {
            assertThat(operation.node().path("operationId").asText())
                    .as(operation.name())
                    .matches("[a-z][A-Za-z]+");
            assertThat(operation.node().path("summary").asText())
                    .as(operation.name())
                    .isNotBlank();
            assertThat(operation.node().path("tags")).as(operation.name()).hasSize(1);
            assertThat(operation.node().has("security")).as(operation.name()).isTrue();
            assertThat(operation.node().at("/responses/default/$ref").asText())
                    .as(operation.name())
                    .isEqualTo("#/components/responses/Problem");
        });
        assertThat(operations)
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void only_signing_in_and_what_is_published_are_open_to_everybody() {
        List<String> open = operations().stream()
                .filter(operation -> operation.node().path("security").isEmpty())
                .map(operation -> operation.node().path("operationId").asText())
                .toList();

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "signIn",
                        "refresh",
                        "redeemLink",
                        "askForLink",
                        "getConference",
                        "getProgramme",
                        "getPublicSpeaker",
                        "getPublicSpeakerPhoto",
                        "inspectSpeakerLink",
                        "redeemSpeakerLink",
                        "getTime",
                        "getNow",
                        "followNow",
                        "listMovedSessions",
                        "getProgrammeCalendar",
                        "getRoomCalendar",
                        "getScheduleJson",
                        "getScheduleXml",
                        "getProgrammeEvent",
                        "printProgramme",
                        "getAgendaByLink",
                        "initialiseDevice");
    }

    @Test
    void every_parameter_of_a_path_is_described() {
        assertThat(operations()).allSatisfy(operation -> {
            int named = operation.name().split("\\{").length - 1;
            List<String> described = new ArrayList<>();
            operation.node().path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("path")
                        || parameter.path("$ref").asText().endsWith("/ConferenceCode")) {
                    described.add(parameter.toString());
                }
            });
            assertThat(described).as(operation.name()).hasSize(named);
        });
    }

    @Test
    void every_answer_says_what_is_in_it() {
        assertThat(operations())
                .allSatisfy(operation -> operation.node().path("responses").properties().stream()
                        .filter(answer -> answer.getKey().matches("20[0-3]"))
                        .filter(answer ->
                                !answer.getValue().at("/headers/Location").isObject())
                        .forEach(answer -> assertThat(answer.getValue().path("content"))
                                .as(operation.name() + " " + answer.getKey())
                                .isNotEmpty()
                                .allSatisfy(content ->
                                        assertThat(content.path("schema")).isNotEmpty())));
    }

    @Test
    void every_schema_has_a_name_of_its_own() {
        assertThat(contract.at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .doesNotContain("OutboundSseEvent")
                .noneMatch(name -> name.matches(".*\\d"));
    }

    @Test
    void no_schema_asks_a_generator_for_what_it_cannot_do() {
        assertThat(contract.toString()).doesNotContain("\"oneOf\"", "\"discriminator\"");
        assertThat(contract.at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .doesNotContain("JsonNode", "ObjectNode", "ZoneId", "LocalDateTime");
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(
                                new Operation(method.getKey() + " " + path.getKey(), method.getValue()))));
        return operations;
    }
}
