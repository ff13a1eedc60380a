package vn.hoinghi.kernel.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** Says where a request breaks its schema, as JSON Pointers into what was sent, in words a form can show. */
final class Violations {

    private Violations() {}

    /** Null for a violation on what an operation returns, which is our fault and not the caller's. */
    static @Nullable Problem problem(ConstraintViolationException invalid) {
        boolean ours = invalid instanceof ResteasyReactiveViolationException
                && invalid.getConstraintViolations().stream().anyMatch(Violations::isOnReturnValue);
        if (ours) {
            return null;
        }
        List<Fault> faults = invalid.getConstraintViolations().stream()
                .map(Violations::fault)
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList();
        return CommonProblem.INVALID_REQUEST.naming(faults);
    }

    /** The fault of a value that is of another shape than the contract's. */
    static Fault fault(JsonMappingException shape) {
        StringBuilder pointer = new StringBuilder();
        shape.getPath()
                .forEach(step -> pointer.append('/')
                        .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()));
        return shape instanceof UnrecognizedPropertyException
                ? new Fault(
                        pointer.toString(),
                        "unknown-property",
                        LocalisedText.of(
                                "Thuộc tính này không có trong hợp đồng.", "The contract has no such property."))
                : new Fault(pointer.toString(), "wrong-type", FaultWords.of(shape));
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        Class<?> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        return new Fault(pointer(violation), kebab(constraint.getSimpleName()), FaultWords.of(violation));
    }

    /**
     * Paths begin with the method and its parameter, whose name is blank where it is the body. A parameter of the query is
     * told by its name, be it alone or gathered with others in a bean; anything else is a place in the body.
     */
    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                pointer.append(node.getName());
            } else if (node.getKind() != ElementKind.METHOD) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                } else if (node.getKey() != null) {
                    pointer.append('/').append(escaped(node.getKey().toString()));
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    Optional<String> parameter = ParameterNames.of(violation.getLeafBean(), node.getName());
                    if (parameter.isPresent()) {
                        return parameter.get();
                    }
                    pointer.append('/').append(node.getName());
                }
            }
        }
        return pointer.toString();
    }

    /** As RFC 6901 writes a name in a pointer. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isOnReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
