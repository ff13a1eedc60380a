package vn.hoinghi.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.OrganisationKind;
import vn.hoinghi.sample.SampleOrganisations.Member;

/** What invented people are. */
final class SamplePositions {

    private final List<SampleFile.Line> positions = SampleFile.read("positions.csv");

    /** One that fits, of several another for the next number; null where none does. */
    @Nullable
    LocalisedText of(Member organisation, DelegateCategory category, int number) {
        if (organisation.kind() == OrganisationKind.MISSION_ABROAD && category == DelegateCategory.HEAD) {
            return headOfMission(organisation.name().vi());
        }
        List<SampleFile.Line> fitting = positions.stream()
                .filter(line -> line.get("kind").equals(organisation.kind().name())
                        && line.get("category").equals(category.name()))
                .toList();
        return fitting.isEmpty() ? null : fitting.get(number % fitting.size()).text("position");
    }

    private static LocalisedText headOfMission(String mission) {
        if (mission.startsWith("Tổng Lãnh sự")) {
            return LocalisedText.of("Tổng Lãnh sự", "Consul General");
        }
        return mission.startsWith("Phái đoàn")
                ? LocalisedText.of("Đại sứ, Trưởng Phái đoàn", "Ambassador, Head of Mission")
                : LocalisedText.of("Đại sứ", "Ambassador");
    }
}
