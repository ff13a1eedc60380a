package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.matchmaking.MeetingFigures.Served;
import vn.hoinghi.people.OrganisationKind;

/** What other features ask of matchmaking. */
@Singleton
public class Matchmaking {

    private static final String WISHES =
            "select w.party_id, exists (select from meetings m where m.status <> 'CANCELLED'"
                    + " and (m.party_id, m.other_party_id) in ((w.party_id, w.other_party_id), (w.other_party_id, w.party_id)))"
                    + " as is_met from wishes w where w.conference_id = :conference and w.strength <> 'NO'";

    private static final String MEETINGS = "select status, held_at is not null as is_held,"
            + " coalesce(party_no_show_at, other_party_no_show_at) is not null as is_missed, party_id, other_party_id"
            + " from meetings where conference_id = :conference";

    private static final String ALL = "with w as (" + WISHES + "), m as (" + MEETINGS + ")"
            + " select (select count(*) from w) as wishes, (select count(*) from w where is_met) as met,"
            + " count(*) filter (where status <> 'CANCELLED') as booked,"
            + " count(*) filter (where status <> 'CANCELLED' and is_held) as held,"
            + " count(*) filter (where status <> 'CANCELLED' and is_missed) as missed,"
            + " count(*) filter (where status = 'CANCELLED') as cancelled from m";

    private static final String BY_ORGANISATION = "with w as (" + WISHES + "), m as (" + MEETINGS + "),"
            + " wished as (select party_id, count(*) as wishes, count(*) filter (where is_met) as met from w group by 1),"
            + " met as (select party_id, count(*) as booked, count(*) filter (where is_held) as held,"
            + " count(*) filter (where is_missed) as missed from (select status, is_held, is_missed, party_id from m"
            + " union all select status, is_held, is_missed, other_party_id from m) s where status <> 'CANCELLED' group by 1)"
            + " select o.id, o.code, o.kind, cast(o.name_vi as text) as vi, cast(o.name_en as text) as en,"
            + " cast(coalesce(sum(wished.wishes), 0) as bigint) as wishes, cast(coalesce(sum(wished.met), 0) as bigint) as met,"
            + " cast(sum(wished.met) / nullif(sum(wished.wishes), 0) as float8) as share,"
            + " cast(coalesce(sum(met.booked), 0) as bigint) as booked, cast(coalesce(sum(met.held), 0) as bigint) as held,"
            + " cast(coalesce(sum(met.missed), 0) as bigint) as missed"
            + " from parties p join organisations o on o.id = p.organisation_id"
            + " left join wished on wished.party_id = p.id left join met on met.party_id = p.id"
            + " where p.conference_id = :conference group by o.id"
            + " having count(wished.party_id) > 0 or count(met.party_id) > 0"
            + " order by share nulls last, wishes desc, o.code";

    private final EntityManager entities;

    Matchmaking(EntityManager entities) {
        this.entities = entities;
    }

    /** The figures of all rounds of a conference. */
    public MeetingFigures figures(UUID conferenceId) {
        Tuple all = rows(ALL, conferenceId).findFirst().orElseThrow();
        List<Served> served =
                rows(BY_ORGANISATION, conferenceId).map(Matchmaking::served).toList();
        return new MeetingFigures(
                number(all, "booked"),
                number(all, "held"),
                number(all, "wishes"),
                number(all, "met"),
                number(all, "missed"),
                number(all, "cancelled"),
                served);
    }

    private static Served served(Tuple row) {
        @Nullable Double share = row.get("share", Double.class);
        return new Served(
                row.get("id", UUID.class),
                row.get("code", String.class),
                OrganisationKind.valueOf(row.get("kind", String.class)),
                new LocalisedText(row.get("vi", String.class), row.get("en", String.class)),
                number(row, "wishes"),
                number(row, "met"),
                share == null ? null : Math.round(1000 * share) / 1000.0,
                number(row, "booked"),
                number(row, "held"),
                number(row, "missed"));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Long.class);
    }

    @SuppressWarnings("unchecked") // Of a query without a type.
    private Stream<Tuple> rows(String sql, UUID conferenceId) {
        return entities
                .createNativeQuery(sql, Tuple.class)
                .setParameter("conference", conferenceId)
                .getResultList()
                .stream();
    }
}
