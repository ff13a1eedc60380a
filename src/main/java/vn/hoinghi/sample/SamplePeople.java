package vn.hoinghi.sample;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.AccreditDelegate;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.DelegateRequest;
import vn.hoinghi.people.DelegateStatus;
import vn.hoinghi.people.NameOrder;
import vn.hoinghi.people.OrganisationKind;
import vn.hoinghi.people.RegisterDelegate;
import vn.hoinghi.people.delegations.DelegationRequest;
import vn.hoinghi.people.delegations.DelegationRequest.Quota;
import vn.hoinghi.people.delegations.SaveDelegation;
import vn.hoinghi.sample.SampleOrganisations.Member;

/** The delegations and everybody who comes. */
@Singleton
class SamplePeople {

    /** One in so many is still waiting for approval, so that the office has something to do. */
    private static final int ONE_PENDING_IN = 30;

    private final EntityManager entities;
    private final SampleOrganisations organisations;
    private final RegisterDelegate register;
    private final AccreditDelegate accredit;
    private final SaveDelegation saveDelegation;

    SamplePeople(
            EntityManager entities,
            SampleOrganisations organisations,
            RegisterDelegate register,
            AccreditDelegate accredit,
            SaveDelegation saveDelegation) {
        this.entities = entities;
        this.organisations = organisations;
        this.register = register;
        this.accredit = accredit;
        this.saveDelegation = saveDelegation;
    }

    /**
     * Who is there.
     *
     * @param speakers by {@link #speakerKey}
     * @param heads by organisation code
     */
    record Attendance(Map<String, Member> organisations, Map<String, UUID> speakers, Map<String, UUID> heads) {}

    Attendance load(UUID conferenceId, Random random) {
        Attendance attendance =
                new Attendance(organisations.load(conferenceId), new HashMap<>(), new LinkedHashMap<>());
        Registration registration = new Registration(conferenceId, attendance, new SampleNames(random));
        SampleFile.read("speakers.csv").forEach(registration::registerSpeaker);
        attendance.organisations().values().forEach(registration::fillDelegation);
        return attendance;
    }

    /** Names the same person in each of their roles: by name, or by office where the name is not public. */
    static String speakerKey(SampleFile.Line speaker) {
        String name = speaker.find("full_name");
        return name != null ? name : speaker.get("organisation") + " " + speaker.get("position_vi");
    }

    /** Registers people one after the other, keeping count. */
    private final class Registration {

        private final UUID conferenceId;
        private final Attendance attendance;
        private final SampleNames names;
        private final SamplePositions positions = new SamplePositions();
        private final Map<String, Set<DelegateCategory>> present = new HashMap<>();
        private int number;

        Registration(UUID conferenceId, Attendance attendance, SampleNames names) {
            this.conferenceId = conferenceId;
            this.attendance = attendance;
            this.names = names;
        }

        void registerSpeaker(SampleFile.Line line) {
            Member organisation = organisation(line.get("organisation"));
            attendance.speakers().computeIfAbsent(speakerKey(line), key -> {
                String name = line.find("full_name");
                NameOrder order = NameOrder.valueOf(line.get("name_order"));
                SampleNames.Name shown =
                        name == null ? names.of(organisation.nationality()) : new SampleNames.Name(name, order);
                return register(
                        organisation,
                        shown,
                        DelegateCategory.valueOf(line.get("category")),
                        line.text("position"),
                        name == null);
            });
        }

        /** A head where there is none yet, then members, then the quotas that this delegation keeps to. */
        void fillDelegation(Member organisation) {
            int size = size(organisation.kind());
            DelegateCategory first =
                    organisation.kind() == OrganisationKind.PRESS ? DelegateCategory.PRESS : DelegateCategory.HEAD;
            if (!categories(organisation).contains(first)) {
                invent(organisation, first);
            }
            for (int more = 1; more < size; more++) {
                boolean isPress = organisation.kind() == OrganisationKind.PRESS;
                DelegateCategory category = more % 3 == 2 ? DelegateCategory.STAFF : DelegateCategory.MEMBER;
                invent(organisation, isPress ? DelegateCategory.PRESS : category);
            }
            saveDelegation.form(
                    conferenceId,
                    new DelegationRequest(
                            organisation.id(),
                            attendance.heads().get(organisation.code()),
                            List.of(
                                    new Quota(DelegateCategory.HEAD, 1),
                                    new Quota(DelegateCategory.DEPUTY, 3),
                                    new Quota(DelegateCategory.MEMBER, 4),
                                    new Quota(DelegateCategory.STAFF, 2)),
                            null,
                            null));
            // Every flush looks at every entity still held; without this the load grows with its square.
            entities.clear();
        }

        private void invent(Member organisation, DelegateCategory category) {
            register(
                    organisation,
                    names.of(organisation.nationality()),
                    category,
                    positions.of(organisation, category, number),
                    true);
        }

        private UUID register(
                Member organisation,
                SampleNames.Name name,
                DelegateCategory category,
                @Nullable LocalisedText position,
                boolean isInvented) {
            number++;
            UUID id = register.register(
                            conferenceId,
                            new DelegateRequest(
                                    organisation.id(),
                                    String.format(Locale.ROOT, "DB-%03d", number),
                                    name.full(),
                                    null,
                                    null,
                                    name.order(),
                                    null,
                                    position,
                                    category,
                                    // Contacts are invented for invented people only, and lead nowhere.
                                    isInvented ? String.format(Locale.ROOT, "delegate%03d@example.org", number) : null,
                                    isInvented ? String.format(Locale.ROOT, "+849000%05d", number) : null,
                                    null,
                                    null))
                    .id();
            if (!isInvented || category == DelegateCategory.HEAD || number % ONE_PENDING_IN != 0) {
                accredit.accredit(conferenceId, id, "*", DelegateStatus.APPROVED, null);
            }
            categories(organisation).add(category);
            if (category == DelegateCategory.HEAD) {
                attendance.heads().putIfAbsent(organisation.code(), id);
            }
            return id;
        }

        private Set<DelegateCategory> categories(Member organisation) {
            return present.computeIfAbsent(organisation.code(), code -> EnumSet.noneOf(DelegateCategory.class));
        }

        private Member organisation(String code) {
            Member organisation = attendance.organisations().get(code);
            if (organisation == null) {
                throw new IllegalStateException("No organisation " + code + " in the sample's files");
            }
            return organisation;
        }

        private static int size(OrganisationKind kind) {
            return switch (kind) {
                case PROVINCE,
                        CENTRAL_AGENCY,
                        EMBASSY,
                        INTERNATIONAL_ORGANISATION,
                        BUSINESS_ASSOCIATION,
                        ENTERPRISE,
                        PRESS -> 2;
                case MISSION_ABROAD, FOREIGN_AFFAIRS_OFFICE, NGO -> 1;
            };
        }
    }
}
