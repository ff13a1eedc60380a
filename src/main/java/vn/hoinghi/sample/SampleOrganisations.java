package vn.hoinghi.sample;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.OrganisationKind;
import vn.hoinghi.people.OrganisationRequest;
import vn.hoinghi.people.Region;
import vn.hoinghi.people.SaveOrganisation;

/** The provinces, and all others who send people. */
@Singleton
class SampleOrganisations {

    private static final String VIET_NAM = "VN";

    private final EntityManager entities;
    private final SaveOrganisation save;

    SampleOrganisations(EntityManager entities, SaveOrganisation save) {
        this.entities = entities;
        this.save = save;
    }

    /**
     * An organisation of the sample.
     *
     * @param country where it sits; null for international ones
     * @param countries that a mission covers
     */
    record Member(
            UUID id,
            String code,
            OrganisationKind kind,
            LocalisedText name,
            @Nullable String country,
            List<String> countries) {

        /** Missions abroad and everybody at home send Vietnamese; embassies and foreign bodies their own. */
        String nationality() {
            return kind == OrganisationKind.MISSION_ABROAD || country == null ? VIET_NAM : country;
        }
    }

    /** By code. */
    Map<String, Member> load(UUID conferenceId) {
        Map<String, Member> organisations = new LinkedHashMap<>();
        Stream.of("provinces.csv", "organisations.csv")
                .flatMap(file -> SampleFile.read(file).stream())
                .forEach(line -> organisations.put(line.get("code"), add(conferenceId, line)));
        return organisations;
    }

    private static Region region(SampleFile.Line line) {
        return Region.valueOf(line.get("region").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Member add(UUID conferenceId, SampleFile.Line line) {
        OrganisationKind kind = OrganisationKind.valueOf(line.get("kind"));
        boolean isProvince = kind == OrganisationKind.PROVINCE;
        String country = isProvince ? VIET_NAM : line.find("country");
        List<String> countries = isProvince ? List.of() : line.words("countries");
        UUID id = save.add(
                        conferenceId,
                        new OrganisationRequest(
                                line.get("code"),
                                kind,
                                line.text("name"),
                                country,
                                countries,
                                isProvince ? region(line) : null))
                .id();
        entities.clear();
        return new Member(id, line.get("code"), kind, line.text("name"), country, countries);
    }
}
