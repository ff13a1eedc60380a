package vn.hoinghi.matchmaking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import vn.hoinghi.matchmaking.AskedOfOthers.Asked;
import vn.hoinghi.matchmaking.SuggestionReason.Kind;

/**
 * What a party is there for.
 *
 * @param covered countries its organisation covers
 * @param asks what its organisation asks
 */
record Mandate(
        UUID party,
        UUID organisation,
        Set<String> covered,
        Set<String> twinned,
        Set<String> investment,
        Set<String> fields,
        List<Asked> asks) {

    /**
     * Why this party should meet another one, the weightiest first; the same for both but for who may know of what.
     *
     * @param mayKnow whether what is asked may be named
     */
    List<SuggestionReason> reasonsToMeet(Mandate other, boolean isWished, Predicate<Asked> mayKnow) {
        List<SuggestionReason> reasons = new ArrayList<>();
        List<Asked> addressed = union(addressedTo(other), other.addressedTo(this));
        add(reasons, Kind.PROPOSAL_ADDRESSED, addressed.size(), Set.of(), Set.of(), named(addressed, mayKnow));
        add(reasons, Kind.WISHED_BY_OTHER, isWished ? 1 : 0, Set.of(), Set.of(), List.of());
        List<Asked> about = union(about(other), other.about(this));
        Set<String> countries = new TreeSet<>();
        about.forEach(asked -> countries.addAll(
                common(asked.countries(), asked.organisation().equals(organisation) ? other.covered : covered)));
        add(reasons, Kind.PROPOSAL_ON_COUNTRY, about.size(), countries, Set.of(), named(about, mayKnow));
        addCountries(reasons, Kind.TWINNING, common(twinned, other.covered), common(other.twinned, covered));
        addCountries(reasons, Kind.INVESTMENT, common(investment, other.covered), common(other.investment, covered));
        // That both ask for the same is no reason; one of them must have said that it works in it.
        Set<String> shared = common(fields, other.allFields());
        shared.addAll(common(allFields(), other.fields));
        add(reasons, Kind.COMMON_FIELD, shared.size(), Set.of(), shared, List.of());
        return reasons;
    }

    private List<Asked> addressedTo(Mandate other) {
        return asks.stream()
                .filter(asked -> asked.addressees().contains(other.organisation))
                .toList();
    }

    /** What is addressed counts as that, and not again. */
    private List<Asked> about(Mandate other) {
        return asks.stream()
                .filter(asked -> !asked.addressees().contains(other.organisation)
                        && !common(asked.countries(), other.covered).isEmpty())
                .toList();
    }

    private Set<String> allFields() {
        Set<String> all = new HashSet<>(fields);
        asks.forEach(asked -> all.add(asked.field()));
        return all;
    }

    private static void addCountries(List<SuggestionReason> reasons, Kind kind, Set<String> ours, Set<String> theirs) {
        Set<String> all = new TreeSet<>(ours);
        all.addAll(theirs);
        add(reasons, kind, all.size(), all, Set.of(), List.of());
    }

    private static void add(
            List<SuggestionReason> reasons,
            Kind kind,
            int number,
            Collection<String> countries,
            Collection<String> fields,
            List<UUID> proposals) {
        if (number > 0) {
            reasons.add(SuggestionReason.of(kind, number, List.copyOf(countries), List.copyOf(fields), proposals));
        }
    }

    private static List<UUID> named(List<Asked> asked, Predicate<Asked> mayKnow) {
        return asked.stream().filter(mayKnow).map(Asked::id).toList();
    }

    private static List<Asked> union(List<Asked> ours, List<Asked> theirs) {
        List<Asked> all = new ArrayList<>(ours);
        all.addAll(theirs);
        return all;
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }
}
