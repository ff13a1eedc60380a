package vn.hoinghi.checkin.seats;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.OneStatement;

/** Reads the plans. */
@Singleton
class SeatPlans {

    /** A2 comes before A10. */
    private static final String SEATED = "select s.delegate_id, c.full_name, s.seat from seats s"
            + " join delegate_cards c on c.id = s.delegate_id where s.list_id = ? and s.seat is not null"
            + " order by regexp_replace(lower(s.seat), '\\d.*', ''),"
            + " cast(substring(s.seat from '\\d+') as numeric) nulls first, lower(s.seat)";

    private final OneStatement database;

    SeatPlans(OneStatement database) {
        this.database = database;
    }

    SeatPlanView of(UUID listId) {
        List<Long> versions =
                database.rows("select version from seat_plans where list_id = ?", row -> row.getLong(1), listId);
        return new SeatPlanView(
                versions.isEmpty() ? 0 : versions.get(0),
                database.rows(
                        SEATED,
                        row -> new SeatPlanView.Seated(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                        listId));
    }
}
