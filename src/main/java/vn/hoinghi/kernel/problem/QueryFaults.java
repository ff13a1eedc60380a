package vn.hoinghi.kernel.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * JAX-RS answers 404 for a query parameter that cannot be converted (section 3.2 of the specification), which tells a
 * caller nothing. Here it is 422 with the parameter's name; a path that cannot be converted still leads nowhere.
 */
final class QueryFaults {

    private QueryFaults() {}

    static @Nullable Problem of(Throwable failure, UriInfo uri) {
        Throwable reason = failure instanceof NotFoundException ? failure.getCause() : null;
        String words = reason == null ? null : reason.getMessage();
        if (words == null || isNamed(words, uri.getPathParameters())) {
            return null;
        }
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> isNamed(words, Map.of("", parameter.getValue())))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(name -> CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                        name, "wrong-type", LocalisedText.of("Giá trị không hợp lệ.", "Not a valid value.")))))
                .orElse(null);
    }

    /** Conversions name the value they could not read. */
    private static boolean isNamed(String words, Map<String, List<String>> parameters) {
        return parameters.values().stream().flatMap(List::stream).anyMatch(value -> words.contains(value));
    }
}
