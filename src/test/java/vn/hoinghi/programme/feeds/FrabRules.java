package vn.hoinghi.programme.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the schemas of c3voc ask of {@code schedule.json} and {@code schedule.xml}, as of June 2026, in our words. */
@SuppressWarnings("NullAway") // A property that is missing fails the test as well as an assertion.
final class FrabRules {

    private static final Set<String> OF_CONFERENCE =
            Set.of("title", "acronym", "days", "daysCount", "start", "end", "timeslot_duration");
    private static final Set<String> MAY_OF_CONFERENCE =
            Set.of("description", "time_zone_name", "logo", "colors", "keywords", "url", "tracks", "rooms", "meta");
    private static final Set<String> OF_EVENT = Set.of(
            "abstract",
            "date",
            "duration",
            "guid",
            "id",
            "language",
            "links",
            "persons",
            "room",
            "slug",
            "start",
            "subtitle",
            "title",
            "track",
            "type",
            "url");
    private static final Set<String> MAY_OF_EVENT = Set.of(
            "code",
            "logo",
            "end",
            "description",
            "recording_license",
            "do_not_record",
            "do_not_stream",
            "feedback_url",
            "origin_url",
            "attachments");
    private static final Set<String> CHILDREN_OF_EVENT =
            Set.of("room", "title", "type", "date", "start", "duration", "abstract", "track");
    private static final Set<String> MAY_BE_CHILDREN_OF_EVENT = Set.of(
            "subtitle",
            "slug",
            "logo",
            "persons",
            "language",
            "description",
            "recording",
            "links",
            "attachments",
            "url",
            "feedback_url",
            "origin_url");

    private FrabRules() {}

    @SuppressWarnings("unchecked")
    static void check(Map<String, Object> document) {
        assertThat(document.keySet())
                .isSubsetOf("schedule", "$schema", "generator")
                .contains("schedule");
        Map<String, Object> schedule = (Map<String, Object>) document.get("schedule");
        assertThat(schedule.get("version")).isInstanceOf(String.class);
        Map<String, Object> conference = (Map<String, Object>) schedule.get("conference");
        only(conference, OF_CONFERENCE, MAY_OF_CONFERENCE);
        assertThat((String) conference.get("acronym")).matches("[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?");
        List<Map<String, Object>> days = (List<Map<String, Object>>) conference.get("days");
        assertThat(days).hasSize((Integer) conference.get("daysCount"));
        ((List<Map<String, Object>>) conference.get("rooms"))
                .forEach(room -> UUID.fromString((String) room.get("guid")));
        Set<Object> unique = new HashSet<>();
        for (Map<String, Object> day : days) {
            only(day, Set.of("date", "day_end", "day_start", "index", "rooms"), Set.of());
            LocalDate.parse((String) day.get("date"));
            ((Map<String, List<Map<String, Object>>>) day.get("rooms"))
                    .forEach((room, events) -> events.forEach(event -> checkEvent(room, event, unique)));
        }
    }

    @SuppressWarnings("unchecked")
    private static void checkEvent(String room, Map<String, Object> event, Set<Object> unique) {
        only(event, OF_EVENT, MAY_OF_EVENT);
        assertThat(event.get("room")).isEqualTo(room);
        assertThat(((Number) event.get("id")).longValue()).isPositive();
        assertThat((String) event.get("start")).matches("([01][0-9]|2[0-3]):[0-5][0-9]");
        assertThat((String) event.get("duration")).matches("[0-9]+:[0-9]{2}");
        assertThat((String) event.get("slug")).matches("[a-z0-9_-]+[a-z0-9]");
        assertThat((String) event.get("url")).startsWith("http");
        OffsetDateTime.parse((String) event.get("date"));
        UUID.fromString((String) event.get("guid"));
        assertThat(List.of(event.get("id"), event.get("guid"), event.get("slug")))
                .allSatisfy(value ->
                        assertThat(unique.add(value)).as(value.toString()).isTrue());
        for (Map<String, Object> person : (List<Map<String, Object>>) event.get("persons")) {
            // A person is either frab's (id, public_name) or pretalx' (name), never both.
            assertThat(person).containsKey("name").doesNotContainKey("public_name");
            UUID.fromString((String) person.get("guid"));
        }
    }

    private static void only(Map<String, Object> object, Set<String> must, Set<String> may) {
        List<String> known = new ArrayList<>(must);
        known.addAll(may);
        assertThat(object.keySet()).containsAll(must).isSubsetOf(known);
    }

    static void check(Element schedule) {
        assertThat(schedule.getTagName()).isEqualTo("schedule");
        assertThat(children(schedule).stream().map(Element::getTagName).toList().subList(0, 4))
                .containsExactly("generator", "url", "version", "conference");
        assertThat(text(schedule, "acronym")).matches("[a-z0-9_-]{4,}");
        assertThat(text(schedule, "timeslot_duration")).matches("[0-9]{1,2}:[0-9]{2}");
        assertThat(all(schedule, "day")).isNotEmpty().allSatisfy(day -> {
            OffsetDateTime.parse(day.getAttribute("start"));
            OffsetDateTime.parse(day.getAttribute("end"));
            assertThat(Integer.parseInt(day.getAttribute("index"))).isPositive();
        });
        Set<String> unique = new HashSet<>();
        all(schedule, "event").forEach(event -> checkEvent(event, unique));
    }

    private static void checkEvent(Element event, Set<String> unique) {
        List<String> names = children(event).stream().map(Element::getTagName).toList();
        List<String> known = new ArrayList<>(CHILDREN_OF_EVENT);
        known.addAll(MAY_BE_CHILDREN_OF_EVENT);
        assertThat(names).doesNotHaveDuplicates().containsAll(CHILDREN_OF_EVENT).isSubsetOf(known);
        assertThat(event.getAttribute("guid")).matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        assertThat(event.getAttribute("id")).matches("[1-9][0-9]*");
        assertThat(text(event, "date")).matches(".+T.+(Z|[+-][0-9]{2}:[0-9]{2})");
        assertThat(text(event, "start")).matches("[0-2][0-9]:[0-5][0-9]");
        assertThat(text(event, "duration")).matches("[0-9]{1,2}:[0-9]{2}");
        assertThat(text(event, "slug")).matches("[a-z0-9_]{4,}-[a-z0-9\\-_]{4,}");
        assertThat(text(event, "url")).matches("https?://.*");
        assertThat(unique.add(event.getAttribute("id"))).isTrue();
        assertThat(unique.add(event.getAttribute("guid"))).isTrue();
        assertThat(unique.add(text(event, "slug"))).isTrue();
    }

    static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    static List<Element> all(Element parent, String name) {
        return elements(parent.getElementsByTagName(name));
    }

    private static List<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            if (nodes.item(at) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
