package bare;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The rows of a booked meeting, written as they come: nobody is asked, nothing is chosen and nothing is shown. */
@Path("/meetings")
public class BareBookingResource {

    private static final String DURING = "tstzrange(?, ?)";

    private final DataSource database;

    BareBookingResource(DataSource database) {
        this.database = database;
    }

    /** Where everything is to be, since nothing is looked for. */
    public record Booking(
            UUID conference,
            UUID round,
            UUID party,
            UUID otherParty,
            UUID slot,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            UUID table,
            UUID person,
            UUID otherPerson) {}

    /** What was written. */
    public record Booked(UUID id, String status) {}

    @POST
    @ResponseStatus(201)
    public Booked book(Booking booking) throws SQLException {
        UUID meeting = UUID.randomUUID();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            write(
                    connection,
                    "insert into meetings (id, conference_id, round_id, party_id, other_party_id, slot_id, status, party_answer,"
                            + " other_party_answer, updated_at)"
                            + " values (?, ?, ?, ?, ?, ?, 'TENTATIVE', 'ACCEPTED', 'NEEDS_ACTION', now())",
                    meeting, booking.conference(), booking.round(), booking.party(), booking.otherParty(), booking.slot());
            for (UUID party : new UUID[] {booking.party(), booking.otherParty()}) {
                write(
                        connection,
                        "insert into meeting_seats (round_id, meeting_id, party_id, team, teams, during)"
                                + " values (?, ?, ?, 1, 1, " + DURING + ") on conflict do nothing",
                        booking.round(), meeting, party, booking.startsAt(), booking.endsAt());
            }
            write(
                    connection,
                    "insert into table_seats (round_id, meeting_id, table_id, during) values (?, ?, ?, " + DURING
                            + ") on conflict do nothing",
                    booking.round(), meeting, booking.table(), booking.startsAt(), booking.endsAt());
            write(
                    connection,
                    "insert into sitters (meeting_id, party_id, delegate_id) values (?, ?, ?), (?, ?, ?)",
                    meeting, booking.party(), booking.person(), meeting, booking.otherParty(), booking.otherPerson());
            for (UUID person : new UUID[] {booking.person(), booking.otherPerson()}) {
                write(
                        connection,
                        "insert into engagements (conference_id, delegate_id, place_id, kind, during)"
                                + " values (?, ?, ?, 'MEETING', " + DURING + ") on conflict do nothing",
                        booking.conference(), person, meeting, booking.startsAt(), booking.endsAt());
            }
            connection.commit();
        }
        return new Booked(meeting, "TENTATIVE");
    }

    private static void write(Connection connection, String insert, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(insert)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.executeUpdate();
        }
    }
}
