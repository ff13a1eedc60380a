package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.Region;
import vn.hoinghi.proposal.ProposalFigures.Answers;
import vn.hoinghi.proposal.ProposalFigures.CountryCount;
import vn.hoinghi.proposal.ProposalFigures.FieldCount;
import vn.hoinghi.proposal.ProposalFigures.FieldStatusCount;
import vn.hoinghi.proposal.ProposalFigures.OrganisationCount;
import vn.hoinghi.proposal.ProposalFigures.RegionCount;
import vn.hoinghi.proposal.ProposalFigures.StatusCount;

/** Counts a conference's proposals, all in one statement, so that the sums agree while people go on filing. */
@Singleton
class CountProposals {

    private static final String COUNTED = "count(*) as n, count(days) as answered,"
            + " cast(percentile_cont(0.5) within group (order by days) as float8) as median";

    private static final String COUNT = """
            with p as materialized (
              select p.status, f.code as field, p.organisation_id, p.countries, a.organisation_id as lead_id, p.is_late,
                     p.status = 'ASSIGNED' and a.due_on < cast(cast(:now as timestamptz) at time zone c.time_zone as date)
                       as is_overdue,
                     (select extract(epoch from min(w.answered_at) - p.submitted_at) / 86400 from proposal_answers w
                       where w.proposal_id = p.id) as days
                from proposals p
                join conferences c on c.id = p.conference_id
                join proposal_fields f on f.id = p.field_id
                left join proposal_assignments a on a.id = p.assignment_id
               where p.conference_id = :conference)
            select 'ALL' as subject, '' as key, null as vi, null as en, $COUNTED from p
            union all select 'LATE', '', null, null, $COUNTED from p where is_late
            union all select 'OVERDUE', '', null, null, $COUNTED from p where is_overdue
            union all select 'STATUS', status, null, null, $COUNTED from p group by status
            union all select 'FIELD', f.code, cast(f.title_vi as text), cast(f.title_en as text),
                             count(p.field), count(p.days),
                             cast(percentile_cont(0.5) within group (order by p.days) as float8)
                        from proposal_fields f left join p on p.field = f.code
                       where f.conference_id = :conference group by f.code, f.title_vi, f.title_en
            union all select 'ORGANISATION', cast(o.id as text), cast(o.name_vi as text), cast(o.name_en as text), $COUNTED
                        from p join organisations o on o.id = p.organisation_id group by o.id
            union all select 'LEAD', cast(o.id as text), cast(o.name_vi as text), cast(o.name_en as text), $COUNTED
                        from p join organisations o on o.id = p.lead_id group by o.id
            union all select 'COUNTRY', country, null, null, $COUNTED from p, unnest(p.countries) country group by country
            union all select 'REGION', o.region, null, null, $COUNTED
                        from p join organisations o on o.id = p.organisation_id where o.region is not null group by o.region
            union all select 'FIELD_STATUS', field, status, null, $COUNTED from p group by field, status
            order by subject, n desc, key
            """.replace("$COUNTED", COUNTED);

    private final EntityManager entities;
    private final Clock clock;

    CountProposals(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    ProposalFigures of(UUID conferenceId) {
        List<Tuple> rows = entities.createNativeQuery(COUNT, Tuple.class)
                .setParameter("conference", conferenceId)
                .setParameter("now", clock.instant())
                .getResultList();
        Map<String, List<Tuple>> subjects =
                rows.stream().collect(Collectors.groupingBy(row -> row.get("subject", String.class)));
        Tuple all = only(subjects, "ALL");
        return new ProposalFigures(
                number(all),
                byStatus(subjects),
                fields(subjects),
                number(only(subjects, "LATE")),
                number(only(subjects, "OVERDUE")),
                answers(all),
                each(subjects, "ORGANISATION", CountProposals::organisation),
                each(subjects, "LEAD", CountProposals::organisation),
                each(subjects, "COUNTRY", row -> new CountryCount(key(row), number(row), answers(row))),
                each(subjects, "REGION", row -> new RegionCount(Region.valueOf(key(row)), number(row), answers(row))),
                each(
                        subjects,
                        "FIELD_STATUS",
                        row -> new FieldStatusCount(
                                key(row), ProposalStatus.valueOf(row.get("vi", String.class)), number(row))));
    }

    /** The row of a subject that has one whatever there is. */
    private static Tuple only(Map<String, List<Tuple>> subjects, String subject) {
        return subjects.getOrDefault(subject, List.of()).get(0);
    }

    private static List<StatusCount> byStatus(Map<String, List<Tuple>> subjects) {
        Map<String, Tuple> counts = subjects.getOrDefault("STATUS", List.of()).stream()
                .collect(Collectors.toMap(CountProposals::key, Function.identity()));
        return Arrays.stream(ProposalStatus.values())
                .map(status -> Optional.ofNullable(counts.get(status.name()))
                        .map(row -> new StatusCount(status, number(row), answers(row)))
                        .orElseGet(() -> new StatusCount(status, 0, new Answers(0, null))))
                .toList();
    }

    private static List<FieldCount> fields(Map<String, List<Tuple>> subjects) {
        return each(subjects, "FIELD", row -> new FieldCount(key(row), text(row), number(row), answers(row))).stream()
                .sorted(Comparator.comparing(FieldCount::field))
                .toList();
    }

    private static OrganisationCount organisation(Tuple row) {
        return new OrganisationCount(UUID.fromString(key(row)), text(row), number(row), answers(row));
    }

    private static <T> List<T> each(Map<String, List<Tuple>> subjects, String subject, Function<Tuple, T> count) {
        return subjects.getOrDefault(subject, List.of()).stream().map(count).toList();
    }

    private static Answers answers(Tuple row) {
        @Nullable Double median = row.get("median", Double.class);
        return new Answers(row.get("answered", Long.class), median == null ? null : Math.round(10 * median) / 10.0);
    }

    private static LocalisedText text(Tuple row) {
        return new LocalisedText(row.get("vi", String.class), row.get("en", String.class));
    }

    private static String key(Tuple row) {
        return row.get("key", String.class);
    }

    private static long number(Tuple row) {
        return row.get("n", Long.class);
    }
}
