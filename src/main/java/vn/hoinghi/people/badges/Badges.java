package vn.hoinghi.people.badges;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.conference.ConferenceCard;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.tickets.SignTicket;

/** Finds whose badges are wanted. */
@Singleton
public class Badges {

    private final EntityManager entities;
    private final Conferences conferences;
    private final BadgeTemplates templates;
    private final SignTicket sign;

    Badges(EntityManager entities, Conferences conferences, BadgeTemplates templates, SignTicket sign) {
        this.entities = entities;
        this.conferences = conferences;
        this.templates = templates;
        this.sign = sign;
    }

    /**
     * The badges of those who are approved, by organisation, then by given name in Vietnamese order.
     *
     * @throws vn.hoinghi.kernel.problem.Problem {@code not-approved} where there is nobody
     */
    List<Badge> wanted(UUID conferenceId, BadgesRequest request) {
        ConferenceCard conference = conferences.conference(conferenceId);
        Map<DelegateCategory, BadgeTemplate> looks = templates.all(conferenceId);
        @SuppressWarnings("unchecked")
        Stream<Tuple> people = query(conferenceId, request).getResultStream();
        List<Badge> badges = people.map(row -> badge(conference, looks, row)).toList();
        checkAnybody(badges);
        return badges;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem {@code not-approved} where nobody would get a badge */
    void checkAnybody(UUID conferenceId, BadgesRequest request) {
        checkAnybody(query(conferenceId, request).setMaxResults(1).getResultList());
    }

    private static void checkAnybody(List<?> approved) {
        if (approved.isEmpty()) {
            throw BadgeProblem.NOT_APPROVED.because(
                    "Không ai trong số đó được phê duyệt.", "Nobody among them is approved.");
        }
    }

    private Query query(UUID conferenceId, BadgesRequest request) {
        List<UUID> delegates = request.delegates() == null ? List.of() : request.delegates();
        List<DelegateCategory> categories = request.categories() == null ? List.of() : request.categories();
        Query query = entities.createNativeQuery(
                        "select cast(full_name as text) as name, cast(position_vi as text) as position_vi,"
                                + " cast(position_en as text) as position_en, category,"
                                + " cast(organisation_name_vi as text) as organisation_vi,"
                                + " cast(organisation_name_en as text) as organisation_en, ticket_code"
                                + " from delegate_cards where conference_id = :conference and status = 'APPROVED'"
                                + (delegates.isEmpty() ? "" : " and id in (:delegates)")
                                + (categories.isEmpty() ? "" : " and category in (:categories)")
                                + (request.delegation() == null
                                        ? ""
                                        : " and organisation_id in (:organisation,"
                                                + " (select g.organisation_id from delegations g where g.id = :organisation))")
                                + " order by organisation_name_vi collate \"vi-x-icu\", organisation_id, given_key,"
                                + " full_name, id",
                        Tuple.class)
                .setParameter("conference", conferenceId);
        if (!delegates.isEmpty()) {
            query.setParameter("delegates", delegates);
        }
        if (!categories.isEmpty()) {
            query.setParameter("categories", categories.stream().map(Enum::name).toList());
        }
        return request.delegation() == null ? query : query.setParameter("organisation", request.delegation());
    }

    private Badge badge(ConferenceCard conference, Map<DelegateCategory, BadgeTemplate> looks, Tuple row) {
        String code = row.get("ticket_code", String.class);
        BadgeTemplate template =
                Objects.requireNonNull(looks.get(DelegateCategory.valueOf(row.get("category", String.class))));
        Language language = template.language();
        return new Badge(
                conference.name().in(language),
                row.get("name", String.class),
                row.get("position_vi") == null ? null : text(row, "position").in(language),
                text(row, "organisation").in(language),
                template,
                code,
                sign.sign(conference.code(), code));
    }

    private static LocalisedText text(Tuple row, String name) {
        return new LocalisedText(row.get(name + "_vi", String.class), row.get(name + "_en", String.class));
    }
}
