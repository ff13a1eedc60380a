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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** Says where a request breaks its schema, as JSON Pointers into what was sent, in words a form can show. */
final class Violations {

    private static final Map<String, LocalisedText> WORDS = Map.ofEntries(
            Map.entry("not-null", LocalisedText.of("Bắt buộc.", "Required.")),
            Map.entry("not-blank", LocalisedText.of("Bắt buộc, không được để trống.", "Required, and not blank.")),
            Map.entry("not-empty", LocalisedText.of("Bắt buộc, không được rỗng.", "Required, and not empty.")),
            Map.entry("size", LocalisedText.of("Phải có từ {min} đến {max}.", "Must have {min} to {max}.")),
            Map.entry("min", LocalisedText.of("Nhỏ nhất là {value}.", "Must be at least {value}.")),
            Map.entry("max", LocalisedText.of("Lớn nhất là {value}.", "Must be at most {value}.")),
            Map.entry("pattern", LocalisedText.of("Phải khớp {regexp}.", "Must match {regexp}.")),
            Map.entry("email", LocalisedText.of("Không phải địa chỉ thư điện tử.", "Not an e-mail address.")));

    private static final LocalisedText OTHERWISE = LocalisedText.of("Giá trị không hợp lệ.", "Not a valid value.");

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
                : new Fault(pointer.toString(), "wrong-type", OTHERWISE);
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        String code = kebab(descriptor.getAnnotation().annotationType().getSimpleName());
        LocalisedText words = WORDS.getOrDefault(code, OTHERWISE);
        Map<String, Object> attributes = descriptor.getAttributes();
        return new Fault(
                pointer(violation.getPropertyPath()),
                code,
                new LocalisedText(fill(words.vi(), attributes), fill(String.valueOf(words.en()), attributes)));
    }

    private static String fill(String words, Map<String, Object> attributes) {
        String filled = words;
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            filled = filled.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return filled;
    }

    /** Violation paths begin with the method and its parameter, which are ours; what follows is the caller's. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() != ElementKind.METHOD) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        // The body as a whole is the empty pointer; anything else that is no property is a parameter, told by its name.
        return pointer.isEmpty() && !parameter.equals("request") && !parameter.equals("patch")
                ? parameter
                : pointer.toString();
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
