package vn.hoinghi.sample;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.matchmaking.EquipRound;
import vn.hoinghi.matchmaking.FileWish;
import vn.hoinghi.matchmaking.PartyRequest;
import vn.hoinghi.matchmaking.RoundPhase;
import vn.hoinghi.matchmaking.RoundRequest;
import vn.hoinghi.matchmaking.RoundVisit;
import vn.hoinghi.matchmaking.SaveParty;
import vn.hoinghi.matchmaking.SaveRound;
import vn.hoinghi.matchmaking.SlotRequest;
import vn.hoinghi.matchmaking.TableRequest;
import vn.hoinghi.matchmaking.WishRequest;
import vn.hoinghi.matchmaking.WishStrength;
import vn.hoinghi.people.OrganisationKind;
import vn.hoinghi.sample.SampleOrganisations.Member;
import vn.hoinghi.sample.SamplePeople.Attendance;

/** The session in which ambassadors meet provinces: its slots, tables, parties, and wishes that follow from proposals. */
@Singleton
class SampleRound {

    private static final int SLOTS = 12;
    private static final int TABLES = 40;
    private static final Duration LENGTH = Duration.ofMinutes(10);

    private final EntityManager entities;
    private final SaveRound saveRound;
    private final EquipRound equip;
    private final SaveParty saveParty;
    private final FileWish fileWish;

    SampleRound(EntityManager entities, SaveRound saveRound, EquipRound equip, SaveParty saveParty, FileWish fileWish) {
        this.entities = entities;
        this.saveRound = saveRound;
        this.equip = equip;
        this.saveParty = saveParty;
        this.fileWish = fileWish;
    }

    void load(UUID conferenceId, Attendance attendance, List<SampleProposals.Filed> proposals) {
        UUID round = saveRound
                .open(
                        conferenceId,
                        new RoundRequest(
                                "ambassadors-meet-provinces",
                                LocalisedText.of(
                                        "Kết nối các Đại sứ với các địa phương", "Ambassadors meet the provinces"),
                                RoundPhase.LIVE,
                                null))
                .id();
        RoundVisit visit = new RoundVisit(conferenceId, round, null);
        Instant first = SampleProgramme.instant("14:45");
        for (int slot = 0; slot < SLOTS; slot++) {
            Instant start = first.plus(LENGTH.multipliedBy(slot));
            equip.addSlot(visit, new SlotRequest(start, start.plus(LENGTH), null));
        }
        for (int table = 1; table <= TABLES; table++) {
            equip.addTable(visit, new TableRequest(String.format(Locale.ROOT, "B%02d", table), null, null, null));
        }
        fileWishes(visit, parties(visit, attendance), proposals);
    }

    private Map<String, UUID> parties(RoundVisit visit, Attendance attendance) {
        Map<String, UUID> parties = new HashMap<>();
        for (Member organisation : attendance.organisations().values()) {
            boolean sits = organisation.kind() == OrganisationKind.PROVINCE
                    || organisation.kind() == OrganisationKind.MISSION_ABROAD;
            UUID head = attendance.heads().get(organisation.code());
            if (sits && head != null) {
                PartyRequest request = new PartyRequest(
                        organisation.id(), 1, List.of(new PartyRequest.Member(head, 1, null)), null, null);
                parties.put(organisation.code(), saveParty.admit(visit, request).id());
                entities.clear();
            }
        }
        return parties;
    }

    /** A province wishes to meet the mission that its proposal is about; the first it thought of matters most. */
    private void fileWishes(RoundVisit visit, Map<String, UUID> parties, List<SampleProposals.Filed> proposals) {
        Map<String, Integer> wishes = new HashMap<>();
        Set<String> pairs = new HashSet<>();
        for (SampleProposals.Filed proposal : proposals) {
            Member mission = proposal.mission();
            if (mission != null && pairs.add(proposal.province().code() + " " + mission.code())) {
                int rank = wishes.merge(proposal.province().code(), 1, Integer::sum);
                fileWish.file(
                        visit,
                        new WishRequest(
                                Objects.requireNonNull(
                                        parties.get(proposal.province().code())),
                                Objects.requireNonNull(parties.get(mission.code())),
                                rank == 1 ? WishStrength.MUST : rank == 2 ? WishStrength.WANT : WishStrength.CAN,
                                proposal.title(),
                                List.of(proposal.id()),
                                null));
                entities.clear();
            }
        }
    }
}
