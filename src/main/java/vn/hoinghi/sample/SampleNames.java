package vn.hoinghi.sample;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import vn.hoinghi.people.NameOrder;

/** Invents names; the same ones in the same order each time. */
final class SampleNames {

    /** A name as it stands on the badge. */
    record Name(String full, NameOrder order) {}

    private final Random random;
    private final Map<String, List<SampleFile.Line>> vietnamese =
            SampleFile.read("names_vietnamese.csv").stream().collect(Collectors.groupingBy(line -> line.get("part")));
    private final Map<String, List<SampleFile.Line>> foreign =
            SampleFile.read("names_foreign.csv").stream().collect(Collectors.groupingBy(line -> line.get("country")));

    SampleNames(Random random) {
        this.random = random;
    }

    /** A name usual in that country; a Vietnamese one where there is no list for it. */
    Name of(String country) {
        List<SampleFile.Line> there = foreign.get(country);
        if (there == null) {
            return vietnamese();
        }
        SampleFile.Line name = pick(there);
        NameOrder order = NameOrder.valueOf(name.get("name_order"));
        return new Name(
                order == NameOrder.FAMILY_FIRST
                        ? name.get("family") + " " + name.get("given")
                        : name.get("given") + " " + name.get("family"),
                order);
    }

    private Name vietnamese() {
        String gender = random.nextBoolean() ? "M" : "F";
        return new Name(
                part("FAMILY", gender) + " " + part("MIDDLE", gender) + " " + part("GIVEN", gender),
                NameOrder.FAMILY_FIRST);
    }

    private String part(String part, String gender) {
        List<SampleFile.Line> fitting = vietnamese.getOrDefault(part, List.of()).stream()
                .filter(line ->
                        line.get("gender").equals(gender) || line.get("gender").equals("N"))
                .toList();
        return pick(fitting).get("value");
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
