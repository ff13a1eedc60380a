package vn.hoinghi.people.badges;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCategory;

/** The templates of a conference: those set, and the standard ones for the rest. */
@Singleton
public class BadgeTemplates {

    private final EntityManager entities;

    BadgeTemplates(EntityManager entities) {
        this.entities = entities;
    }

    BadgeTemplate of(UUID conferenceId, DelegateCategory category) {
        return Objects.requireNonNull(all(conferenceId).get(category));
    }

    Map<DelegateCategory, BadgeTemplate> all(UUID conferenceId) {
        Map<DelegateCategory, BadgeTemplate> templates = new EnumMap<>(DelegateCategory.class);
        Arrays.stream(DelegateCategory.values())
                .forEach(category -> templates.put(category, BadgeTemplate.standard(category)));
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select category, colour, cast(label_vi as text) as vi, cast(label_en as text) as en,"
                                + " shows_position, shows_organisation, language, version from badge_templates"
                                + " where conference_id = :conference",
                        Tuple.class)
                .setParameter("conference", conferenceId)
                .getResultStream();
        rows.map(BadgeTemplates::template).forEach(template -> templates.put(template.category(), template));
        return templates;
    }

    private static BadgeTemplate template(Tuple row) {
        return new BadgeTemplate(
                DelegateCategory.valueOf(row.get("category", String.class)),
                row.get("colour", String.class),
                new LocalisedText(row.get("vi", String.class), row.get("en", String.class)),
                row.get("shows_position", Boolean.class),
                row.get("shows_organisation", Boolean.class),
                Language.valueOf(row.get("language", String.class)),
                row.get("version", Long.class));
    }
}
