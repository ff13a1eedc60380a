package vn.hoinghi.kernel.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** The searches that the application has sent to the database, for tests that ask how it would carry them out. */
@Singleton
@PersistenceUnitExtension
public final class SentStatements implements StatementInspector {

    private static final Pattern PARAMETER = Pattern.compile("\\?");
    private static final List<String> SEARCHES = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        if (sql.contains("search_rank")) {
            SEARCHES.add(sql);
        }
        return sql;
    }

    /** Forgets what was sent before. */
    public static void forget() {
        SEARCHES.clear();
    }

    /** Those that read rows and put them in order, first sent first, with parameters as PREPARE names them. */
    public static List<String> searches() {
        return SEARCHES.stream().map(SentStatements::numbered).toList();
    }

    private static String numbered(String sql) {
        int[] at = {0};
        return PARAMETER.matcher(sql).replaceAll(found -> Matcher.quoteReplacement("$" + ++at[0]));
    }
}
