package vn.hoinghi.sample;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.OrganisationKind;
import vn.hoinghi.proposal.AddProposalField;
import vn.hoinghi.proposal.ProposalFieldRequest;
import vn.hoinghi.proposal.ProposalRequest;
import vn.hoinghi.proposal.SaveProposal;
import vn.hoinghi.sample.SampleOrganisations.Member;
import vn.hoinghi.sample.SamplePeople.Attendance;

/** The 267 proposals of the 63 provinces, invented from templates over the fields the reports name. */
@Singleton
class SampleProposals {

    private static final int PROPOSALS = 267;

    private final EntityManager entities;
    private final AddProposalField addField;
    private final SaveProposal file;

    SampleProposals(EntityManager entities, AddProposalField addField, SaveProposal file) {
        this.entities = entities;
        this.addField = addField;
        this.file = file;
    }

    /**
     * A proposal that was filed.
     *
     * @param mission whom it is about; null where it is about no country
     */
    record Filed(UUID id, Member province, @Nullable Member mission, LocalisedText title) {}

    List<Filed> load(UUID conferenceId, Attendance attendance, Random random) {
        SampleFile.read("fields.csv")
                .forEach(line ->
                        addField.add(conferenceId, new ProposalFieldRequest(line.get("code"), line.text("title"))));
        List<SampleFile.Line> templates = SampleFile.read("proposal_templates.csv");
        List<Member> provinces = ofKind(attendance, OrganisationKind.PROVINCE);
        List<Member> missions = ofKind(attendance, OrganisationKind.MISSION_ABROAD).stream()
                .filter(mission -> !mission.countries().isEmpty())
                .toList();
        Writer writer = new Writer(conferenceId, attendance);
        List<Filed> filed = new ArrayList<>();
        Map<String, List<SampleFile.Line>> unused = new HashMap<>();
        for (int number = 0; number < PROPOSALS; number++) {
            Member province = provinces.get(number % provinces.size());
            List<SampleFile.Line> left = unused.computeIfAbsent(province.code(), code -> shuffled(templates, random));
            SampleFile.Line template = left.remove(left.size() - 1);
            boolean isAboutCountry = template.get("about_country").equals("yes");
            Member mission = isAboutCountry ? missions.get(random.nextInt(missions.size())) : null;
            filed.add(writer.file(template, province, mission));
            entities.clear();
        }
        return filed;
    }

    private static List<Member> ofKind(Attendance attendance, OrganisationKind kind) {
        return attendance.organisations().values().stream()
                .filter(member -> member.kind() == kind)
                .toList();
    }

    private static List<SampleFile.Line> shuffled(List<SampleFile.Line> lines, Random random) {
        List<SampleFile.Line> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Fills templates in. */
    private final class Writer {

        private final UUID conferenceId;
        private final UUID ministry;
        private final Map<String, LocalisedText> countries = new HashMap<>();

        Writer(UUID conferenceId, Attendance attendance) {
            this.conferenceId = conferenceId;
            Member unit = attendance.organisations().get("mofa-local");
            if (unit == null) {
                throw new IllegalStateException("No ministry's unit for the provinces in the sample's files");
            }
            this.ministry = unit.id();
            SampleFile.read("countries.csv").forEach(line -> countries.put(line.get("code"), line.text("name")));
        }

        Filed file(SampleFile.Line template, Member province, @Nullable Member mission) {
            String country = mission == null ? null : mission.countries().get(0);
            LocalisedText countryName = countries.getOrDefault(country, LocalisedText.of("", ""));
            LocalisedText title = fill(template.text("title"), province, countryName);
            UUID id = SampleProposals.this
                    .file
                    .file(
                            conferenceId,
                            new ProposalRequest(
                                    province.id(),
                                    template.get("field"),
                                    title,
                                    fill(template.text("text"), province, countryName),
                                    List.of(mission == null ? ministry : mission.id()),
                                    country == null ? List.of() : List.of(country)))
                    .id();
            return new Filed(id, province, mission, title);
        }

        private LocalisedText fill(LocalisedText text, Member province, LocalisedText country) {
            return LocalisedText.of(
                    fill(text.vi(), province, country), fill(String.valueOf(text.en()), province, country));
        }

        private String fill(String text, Member province, LocalisedText country) {
            return text.replace("{province}", province.name().vi())
                    .replace("{province_en}", String.valueOf(province.name().en()))
                    .replace("{country}", country.vi())
                    .replace("{country_en}", String.valueOf(country.en()));
        }
    }
}
