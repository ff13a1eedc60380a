package vn.hoinghi.kernel.problem;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import vn.hoinghi.kernel.LocalisedText;

/**
 * Turns what PostgreSQL refused into the problem it means. A constraint a feature has named in its catalogue becomes
 * that problem; any other is read from its name: {@code uq_<table>_<column>}, {@code fk_<table>_<column>},
 * {@code ck_<table>_<rule>}.
 */
@Singleton
public class DatabaseFaults {

    private final Map<String, ProblemType> typesByConstraint;

    DatabaseFaults(ProblemCatalogue catalogue) {
        this.typesByConstraint = catalogue.types().stream()
                .flatMap(type -> type.definition().constraints().stream().map(name -> Map.entry(name, type)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The problem, or null where the fault is ours and not the caller's. */
    @Nullable
    Problem translate(SQLException fault, boolean deleting) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        ServerErrorMessage message = serverMessage(fault);
        String constraint = message == null ? null : message.getConstraint();
        ProblemType named = constraint == null ? null : typesByConstraint.get(constraint);
        if (named != null) {
            return named.problem();
        }
        return switch (state) {
            case "23505", "23P01" -> CommonProblem.ALREADY_EXISTS.naming(List.of(duplicate(message)));
            case "23503", "23001" ->
                deleting || isStillReferenced(message)
                        ? CommonProblem.STILL_REFERENCED.problem()
                        : CommonProblem.REFERENCE_NOT_FOUND.naming(List.of(missing(message)));
            case "23514" -> CommonProblem.INVALID_REQUEST.naming(List.of(broken(message)));
            case "40001", "40P01", "55P03", "53300", "57014", "57P01", "57P02", "57P03" ->
                CommonProblem.UNAVAILABLE.problem();
            default -> ofClass(state);
        };
    }

    /** Whether something was taken away that others hold, rather than something named that is not there. */
    private static boolean isStillReferenced(@Nullable ServerErrorMessage message) {
        return message != null
                && message.getDetail() != null
                && message.getDetail().contains("still referenced");
    }

    /** What the server said; for a batch it stands in the exception after the first. */
    private static @Nullable ServerErrorMessage serverMessage(SQLException fault) {
        for (SQLException next = fault; next != null; next = next.getNextException()) {
            if (next instanceof PSQLException server) {
                return server.getServerErrorMessage();
            }
        }
        return null;
    }

    private static @Nullable Problem ofClass(String state) {
        // Without a state it is the pool that speaks: no connection came free in time.
        if (state.isEmpty() || state.startsWith("08")) {
            return CommonProblem.UNAVAILABLE.problem();
        }
        // Data exceptions: a character or a number that a column cannot hold.
        return state.startsWith("22") ? CommonProblem.INVALID_REQUEST.problem() : null;
    }

    private static Fault duplicate(@Nullable ServerErrorMessage message) {
        return new Fault(
                pointer(message),
                "duplicate",
                LocalisedText.of("Giá trị này đã có trong hội nghị.", "This value exists in the conference already."));
    }

    private static Fault missing(@Nullable ServerErrorMessage message) {
        return new Fault(
                pointer(message),
                "not-found",
                LocalisedText.of("Không có đối tượng với mã này.", "There is nothing with this identifier."));
    }

    private static Fault broken(@Nullable ServerErrorMessage message) {
        String rule = subject(message).replace('_', '-');
        return new Fault(
                "", rule, LocalisedText.of("Vi phạm quy tắc " + rule + ".", "This breaks the rule " + rule + "."));
    }

    private static String pointer(@Nullable ServerErrorMessage message) {
        StringBuilder property = new StringBuilder("/");
        for (String word : subject(message).split("_")) {
            property.append(
                    property.length() == 1 ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return property.toString();
    }

    /** What the constraint's name says after its kind and its table. */
    private static String subject(@Nullable ServerErrorMessage message) {
        if (message == null || message.getConstraint() == null || message.getTable() == null) {
            return "";
        }
        String[] parts = message.getConstraint().split("_" + message.getTable() + "_", 2);
        return parts[parts.length - 1];
    }
}
