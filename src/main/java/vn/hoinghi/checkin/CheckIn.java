package vn.hoinghi.checkin;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.OrganisationKind;

/** What other features ask of check-in, and its own figures. */
@Singleton
public class CheckIn {

    private static final String COUNTS = " cast(count(*) filter (where is_expected) as int) as expected,"
            + " cast(count(*) filter (where has_entered) as int) as entered,"
            + " cast(count(*) filter (where is_inside) as int) as inside";

    private final EntityManager entities;

    CheckIn(EntityManager entities) {
        this.entities = entities;
    }

    /** The figures of every check-in list of the conference, by name. */
    public List<AttendanceFigure> attendance(UUID conferenceId) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = entities.createNativeQuery(
                        "select l.id, cast(l.name_vi as text) as vi, cast(l.name_en as text) as en, l.session_id,"
                                + COUNTS
                                + " from check_in_lists l left join list_people p on p.list_id = l.id"
                                + " where l.conference_id = :conference group by l.id order by l.name_vi, l.id",
                        Tuple.class)
                .setParameter("conference", conferenceId)
                .getResultStream();
        return rows.map(CheckIn::figure).toList();
    }

    private static AttendanceFigure figure(Tuple row) {
        return new AttendanceFigure(
                row.get("id", UUID.class),
                new LocalisedText(row.get("vi", String.class), row.get("en", String.class)),
                row.get("session_id", UUID.class),
                row.get("entered", Integer.class),
                row.get("inside", Integer.class),
                row.get("expected", Integer.class));
    }

    /** Where one list stands. One statement, so that the parts are of the same moment as the whole. */
    public ListStatus status(UUID listId) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        "select category, organisation_kind, " + COUNTS + ","
                                + " (select cast(count(*) as int) from scans"
                                + " where list_id = :list and result = 'REFUSED') as refused"
                                + " from list_people where list_id = :list and (is_expected or has_entered)"
                                + " group by grouping sets ((), (category), (organisation_kind))"
                                + " order by category, organisation_kind",
                        Tuple.class)
                .setParameter("list", listId)
                .getResultList();
        return status(rows);
    }

    private static ListStatus status(List<Tuple> rows) {
        List<ListStatus.OfCategory> byCategory = new ArrayList<>();
        List<ListStatus.OfOrganisationKind> byKind = new ArrayList<>();
        ListStatus all = new ListStatus(0, 0, 0, 0, byCategory, byKind);
        for (Tuple row : rows) {
            String category = row.get("category", String.class);
            String kind = row.get("organisation_kind", String.class);
            int entered = row.get("entered", Integer.class);
            int inside = row.get("inside", Integer.class);
            int expected = row.get("expected", Integer.class);
            if (category != null) {
                byCategory.add(
                        new ListStatus.OfCategory(DelegateCategory.valueOf(category), entered, inside, expected));
            } else if (kind != null) {
                byKind.add(
                        new ListStatus.OfOrganisationKind(OrganisationKind.valueOf(kind), entered, inside, expected));
            } else {
                int refused = row.get("refused", Integer.class);
                all = new ListStatus(expected, entered, inside, refused, byCategory, byKind);
            }
        }
        return all;
    }
}
