package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.matchmaking.AskedOfOthers.Asked;
import vn.hoinghi.matchmaking.SuggestionReason.Kind;

class MandateTest {

    private static final UUID PROVINCE = Ids.next();
    private static final UUID MISSION = Ids.next();

    private final Mandate mission =
            new Mandate(Ids.next(), MISSION, Set.of("FR", "MC"), Set.of(), Set.of(), Set.of("education"), List.of());

    private static Mandate province(Set<String> twinned, Set<String> investment, Asked... asks) {
        return new Mandate(Ids.next(), PROVINCE, Set.of(), twinned, investment, Set.of(), List.of(asks));
    }

    private static Asked asked(Set<String> countries, Set<UUID> addressees) {
        return new Asked(Ids.next(), PROVINCE, "labour", countries, addressees);
    }

    @Test
    void finds_no_reason_where_there_is_none() {
        assertThat(province(Set.of("JP"), Set.of("KR"), asked(Set.of("US"), Set.of()))
                        .reasonsToMeet(mission, false, asked -> true))
                .isEmpty();
    }

    @Test
    void counts_what_is_addressed_as_that_and_not_as_being_about_a_country_too() {
        Asked addressed = asked(Set.of("FR"), Set.of(MISSION));
        Asked about = asked(Set.of("MC", "JP"), Set.of());

        List<SuggestionReason> reasons =
                province(Set.of(), Set.of(), addressed, about).reasonsToMeet(mission, false, asked -> true);

        assertThat(reasons)
                .extracting(SuggestionReason::kind, SuggestionReason::points, SuggestionReason::proposals)
                .containsExactly(
                        tuple(Kind.PROPOSAL_ADDRESSED, 30, List.of(addressed.id())),
                        tuple(Kind.PROPOSAL_ON_COUNTRY, 20, List.of(about.id())));
        assertThat(reasons.get(1).countries()).containsExactly("MC");
    }

    @Test
    void counts_each_reason_up_to_its_most() {
        Asked[] many = new Asked[5];
        Arrays.setAll(many, number -> asked(Set.of("FR"), Set.of()));

        List<SuggestionReason> reasons =
                province(Set.of(), Set.of(), many).reasonsToMeet(mission, false, asked -> true);

        assertThat(reasons.get(0).number()).isEqualTo(5);
        assertThat(reasons.get(0).points()).isEqualTo(60);
    }

    @Test
    void is_the_same_seen_from_the_other_side_but_names_only_what_may_be_known() {
        Mandate province = province(Set.of("FR"), Set.of("MC"), asked(Set.of("FR"), Set.of(MISSION)));

        List<SuggestionReason> own = province.reasonsToMeet(mission, false, asked -> true);
        List<SuggestionReason> seen = mission.reasonsToMeet(province, false, asked -> false);

        assertThat(seen)
                .extracting(SuggestionReason::kind)
                .containsExactlyElementsOf(
                        own.stream().map(SuggestionReason::kind).toList());
        assertThat(seen).extracting(SuggestionReason::points).containsExactly(30, 15, 10);
        assertThat(seen.get(0).proposals()).isEmpty();
    }

    @Test
    void takes_it_for_no_reason_that_both_ask_for_the_same() {
        Mandate asking = new Mandate(
                Ids.next(), Ids.next(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(asked(Set.of(), Set.of())));

        assertThat(province(Set.of(), Set.of(), asked(Set.of(), Set.of())).reasonsToMeet(asking, false, asked -> true))
                .isEmpty();
    }

    @Test
    void shares_fields_that_one_has_a_proposal_in() {
        Asked school = new Asked(Ids.next(), PROVINCE, "education", Set.of(), Set.of());

        List<SuggestionReason> reasons =
                province(Set.of(), Set.of(), school).reasonsToMeet(mission, true, asked -> true);

        assertThat(reasons).extracting(SuggestionReason::kind).containsExactly(Kind.WISHED_BY_OTHER, Kind.COMMON_FIELD);
        assertThat(reasons.get(1).fields()).containsExactly("education");
    }
}
