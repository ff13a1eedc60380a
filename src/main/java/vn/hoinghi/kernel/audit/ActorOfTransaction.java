package vn.hoinghi.kernel.audit;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * Tells the database at the beginning of each transaction of a request who is at work, so that no way in can forget to. What
 * is one statement without a transaction, a scan above all, is spared the round trip: it changes no table that is followed.
 */
@Singleton
public class ActorOfTransaction implements AgroalPoolInterceptor {

    private final Instance<Actor> actor;

    ActorOfTransaction(Instance<Actor> actor) {
        this.actor = actor;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            if (!connection.getAutoCommit()
                    && Arc.container().requestContext().isActive()
                    && actor.get().isKnown()) {
                tell(connection, actor.get().json());
            }
        } catch (SQLException fault) {
            throw new PersistenceException(fault);
        }
    }

    /** Not by {@code set_config}: after a query, a transaction could no longer choose how much of the others it sees. */
    private static void tell(Connection connection, String actor) throws SQLException {
        String literal = connection.unwrap(PGConnection.class).escapeLiteral(actor);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local " + Actor.SETTING + " = '" + literal + "'");
        }
    }
}
