package vn.hoinghi.programme.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoinghi.people.OrganisationKind;

class SpeakingOrderTest {

    private final List<WaitingSpeaker> waiting = new ArrayList<>();

    private WaitingSpeaker asks(String name, OrganisationKind kind, @Nullable Integer precedence) {
        WaitingSpeaker one = new WaitingSpeaker();
        one.number = waiting.size() + 1;
        one.fullName = name;
        one.organisationKind = kind;
        one.precedence = precedence;
        waiting.add(0, one);
        return one;
    }

    private WaitingSpeaker asks(String name, OrganisationKind kind) {
        return asks(name, kind, null);
    }

    private List<String> order(FloorRule rule, Map<OrganisationKind, Instant> heard) {
        return SpeakingOrder.of(rule, waiting, heard).stream()
                .map(one -> one.fullName)
                .toList();
    }

    @Test
    void is_that_of_request() {
        asks("An", OrganisationKind.PROVINCE);
        asks("Bình", OrganisationKind.NGO, 1);
        asks("Chi", OrganisationKind.PROVINCE);

        assertThat(order(FloorRule.ORDER_OF_REQUEST, Map.of())).containsExactly("An", "Bình", "Chi");
    }

    @Test
    void is_that_of_precedence_and_then_that_of_request() {
        asks("An", OrganisationKind.PROVINCE);
        asks("Bình", OrganisationKind.NGO, 7);
        asks("Chi", OrganisationKind.PROVINCE, 2);
        asks("Dung", OrganisationKind.PROVINCE);

        assertThat(order(FloorRule.PRECEDENCE, Map.of())).containsExactly("Chi", "Bình", "An", "Dung");
    }

    @Test
    void lets_kinds_take_turns() {
        for (String name : List.of("P1", "P2", "P3")) {
            asks(name, OrganisationKind.PROVINCE);
        }
        asks("M1", OrganisationKind.MISSION_ABROAD);
        asks("E1", OrganisationKind.ENTERPRISE);
        asks("M2", OrganisationKind.MISSION_ABROAD);

        assertThat(order(FloorRule.ALTERNATE_KINDS, Map.of())).containsExactly("P1", "M1", "E1", "P2", "M2", "P3");
    }

    @Test
    void lets_the_kind_go_on_that_was_heard_longest_ago() {
        asks("P1", OrganisationKind.PROVINCE);
        asks("M1", OrganisationKind.MISSION_ABROAD);
        asks("E1", OrganisationKind.ENTERPRISE);
        asks("P2", OrganisationKind.PROVINCE);
        Map<OrganisationKind, Instant> heard = Map.of(
                OrganisationKind.PROVINCE,
                Instant.EPOCH.plusSeconds(60),
                OrganisationKind.MISSION_ABROAD,
                Instant.EPOCH);

        assertThat(order(FloorRule.ALTERNATE_KINDS, heard)).containsExactly("E1", "M1", "P1", "P2");
    }

    @Test
    void has_those_whom_the_chair_put_somewhere_at_their_place_and_the_others_around_them() {
        asks("An", OrganisationKind.PROVINCE);
        asks("Bình", OrganisationKind.PROVINCE, 1).place = 3;
        asks("Chi", OrganisationKind.PROVINCE).place = 1;
        asks("Dung", OrganisationKind.PROVINCE);

        for (FloorRule rule : FloorRule.values()) {
            assertThat(order(rule, Map.of())).as(rule.name()).isEqualTo(Arrays.asList("Chi", "An", "Bình", "Dung"));
        }
    }

    @Test
    void has_somebody_last_whose_place_is_beyond_the_end() {
        asks("An", OrganisationKind.PROVINCE).place = 9;
        asks("Bình", OrganisationKind.PROVINCE);

        assertThat(order(FloorRule.PRECEDENCE, Map.of())).containsExactly("Bình", "An");
    }
}
