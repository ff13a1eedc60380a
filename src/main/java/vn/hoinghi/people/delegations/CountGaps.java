package vn.hoinghi.people.delegations;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.questions.Question;

/** Counts what is missing of all delegations of a conference, as {@link FindGaps} finds it of one. */
@Singleton
class CountGaps {

    private static final String COUNTED = "select g.id as delegation, o.id as organisation,"
            + " cast(o.name_vi as text) as name_vi, cast(o.name_en as text) as name_en, count(d.id) as coming,"
            + " coalesce(bool_or(d.category = 'HEAD' or d.id = g.head_id), false) as has_head,"
            + " count(d.id) filter (where not exists"
            + " (select from documents p where p.delegate_id = d.id and p.kind = 'PHOTO')) as without_photo,"
            + " count(d.id) filter (where d.position_vi is null) as without_position,"
            + " count(d.id) filter (where d.phone is null and d.email is null) as without_contact,"
            + " count(d.id) filter (where not jsonb_exists_all(d.answers, cast(:required as text[]))) as unanswered"
            + " from delegations g join organisations o on o.id = g.organisation_id"
            + " left join delegates d on d.organisation_id = o.id and d.status in ('PENDING', 'APPROVED')"
            + " where g.conference_id = :conference and (cast(:only as uuid) is null or o.id = :only)"
            + " group by g.id, o.id";

    private final EntityManager entities;

    CountGaps(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    GapsByDelegation of(UUID conferenceId, @Nullable UUID onlyOrganisation) {
        String[] required = Question.of(conferenceId).stream()
                .filter(question -> question.required)
                .map(question -> question.code)
                .toArray(String[]::new);
        List<Tuple> rows = entities.createNativeQuery(
                        "select * from (" + COUNTED + ") c where coming = 0 or not has_head"
                                + " or without_photo + without_position + without_contact + unanswered > 0"
                                + " order by name_vi collate \"vi-x-icu\", organisation",
                        Tuple.class)
                .setParameter("conference", conferenceId)
                .setParameter("only", onlyOrganisation)
                .setParameter("required", required)
                .getResultList();
        return new GapsByDelegation(rows.stream().map(CountGaps::view).toList());
    }

    private static GapsByDelegation.OfDelegation view(Tuple row) {
        return new GapsByDelegation.OfDelegation(
                row.get("delegation", UUID.class),
                row.get("organisation", UUID.class),
                new LocalisedText(row.get("name_vi", String.class), row.get("name_en", String.class)),
                number(row, "coming"),
                !row.get("has_head", Boolean.class),
                number(row, "without_photo"),
                number(row, "without_position"),
                number(row, "without_contact"),
                number(row, "unanswered"));
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }
}
