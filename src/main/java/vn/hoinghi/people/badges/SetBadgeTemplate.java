package vn.hoinghi.people.badges;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.DelegateCategory;

/** Says how the badges of a category look. */
@Singleton
public class SetBadgeTemplate {

    private final EntityManager entities;
    private final BadgeTemplates templates;

    SetBadgeTemplate(EntityManager entities, BadgeTemplates templates) {
        this.entities = entities;
        this.templates = templates;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 412 where somebody else did since, even in this moment */
    @Transactional
    public BadgeTemplate set(
            UUID conferenceId, DelegateCategory category, @Nullable String ifMatch, BadgeTemplateRequest request) {
        long known = templates.of(conferenceId, category).version();
        Versions.check(ifMatch, known);
        int written = entities.createNativeQuery("insert into badge_templates as t (conference_id, category, colour,"
                        + " label_vi, label_en, shows_position, shows_organisation, language, version)"
                        + " values (:conference, :category, :colour, :vi, :en, :position, :organisation, :language, 1)"
                        + " on conflict (conference_id, category) do update set colour = excluded.colour,"
                        + " label_vi = excluded.label_vi, label_en = excluded.label_en,"
                        + " shows_position = excluded.shows_position,"
                        + " shows_organisation = excluded.shows_organisation,"
                        + " language = excluded.language, version = t.version + 1"
                        + " where t.version = :known")
                .setParameter("conference", conferenceId)
                .setParameter("category", category.name())
                .setParameter("colour", request.colour().toUpperCase(Locale.ROOT))
                .setParameter("vi", request.label().vi())
                .setParameter("en", request.label().en())
                .setParameter("position", request.showsPosition())
                .setParameter("organisation", request.showsOrganisation())
                .setParameter("language", request.languageOrVietnamese().name())
                .setParameter("known", known)
                .executeUpdate();
        if (written == 0) {
            throw CommonProblem.STALE_VERSION.problem();
        }
        return templates.of(conferenceId, category);
    }
}
