package vn.hoinghi.kernel;

import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One statement and nothing around it: where the caller has no transaction, the statement is one, and costs one round trip
 * instead of two. For what a function of the database does whole.
 */
@Singleton
public class OneStatement {

    private final DataSource database;

    OneStatement(DataSource database) {
        this.database = database;
    }

    /** Reads one row of the result, whose columns count from 1. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * The rows of the result.
     *
     * @param arguments in the order of the question marks; instants are sent as UTC
     * @throws PersistenceException with what the database said, which becomes its problem
     */
    public <T> List<T> rows(String sql, Row<T> reader, @Nullable Object... arguments) {
        try (var connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < arguments.length; at++) {
                Object argument = arguments[at];
                statement.setObject(
                        at + 1, argument instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : argument);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException fault) {
            throw new PersistenceException(fault);
        }
    }
}
