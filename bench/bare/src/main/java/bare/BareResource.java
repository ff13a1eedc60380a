package bare;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;

/** The least that could be called a scan: one select, one insert, nothing asked and nothing checked. */
@Path("/scans/{id}")
public class BareResource {

    private final DataSource database;

    BareResource(DataSource database) {
        this.database = database;
    }

    /** What a phone sends. */
    public record Scan(String ticket, String type, OffsetDateTime scannedAt) {}

    /** Whose the ticket is. */
    public record Holder(UUID scanId, UUID id, String fullName, String category) {}

    @PUT
    public Holder scan(@PathParam("id") UUID id, Scan scan) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Holder holder = holder(connection, id, scan.ticket());
            try (var insert = connection.prepareStatement(
                    "insert into bare_scans (id, delegate_id, type, scanned_at) values (?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setObject(2, holder.id());
                insert.setString(3, scan.type());
                insert.setObject(4, scan.scannedAt());
                insert.executeUpdate();
            }
            return holder;
        }
    }

    private static Holder holder(Connection connection, UUID scan, String ticket) throws SQLException {
        try (var select =
                connection.prepareStatement("select id, full_name, category from delegates where ticket_code = ?")) {
            select.setString(1, ticket);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFoundException();
                }
                return new Holder(scan, row.getObject(1, UUID.class), row.getString(2), row.getString(3));
            }
        }
    }
}
