package vn.hoinghi.kernel.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** What is wrong with a value, in words that a form can show beside it. */
public final class FaultWords {

    static final LocalisedText OTHERWISE = LocalisedText.of("Giá trị không hợp lệ.", "Not a valid value.");

    private static final Map<String, LocalisedText> OF_CONSTRAINTS = Map.ofEntries(
            Map.entry("NotNull", LocalisedText.of("Bắt buộc.", "Required.")),
            Map.entry("NotBlank", LocalisedText.of("Bắt buộc, không được để trống.", "Required, and not blank.")),
            Map.entry("NotEmpty", LocalisedText.of("Bắt buộc, không được rỗng.", "Required, and not empty.")),
            Map.entry("Min", LocalisedText.of("Nhỏ nhất là {value}.", "Must be at least {value}.")),
            Map.entry("Max", LocalisedText.of("Lớn nhất là {value}.", "Must be at most {value}.")),
            Map.entry("Pattern", LocalisedText.of("Phải khớp {regexp}.", "Must match {regexp}.")),
            Map.entry("Phone", LocalisedText.of("Không phải số điện thoại hợp lệ.", "Not a valid phone number.")),
            Map.entry("Email", LocalisedText.of("Không phải địa chỉ thư điện tử.", "Not an e-mail address.")));

    private static final Map<Class<?>, LocalisedText> OF_TYPES = Map.of(
            UUID.class, LocalisedText.of("Cần một mã UUID.", "A UUID is needed."),
            Instant.class,
                    LocalisedText.of(
                            "Cần một thời điểm RFC 3339, ví dụ 2023-12-18T01:00:00Z.",
                            "An RFC 3339 instant is needed, such as 2023-12-18T01:00:00Z."),
            LocalDate.class,
                    LocalisedText.of("Cần một ngày, ví dụ 2023-12-18.", "A day is needed, such as 2023-12-18."),
            LocalTime.class, LocalisedText.of("Cần một giờ, ví dụ 08:30.", "A time is needed, such as 08:30."));

    private FaultWords() {}

    /** Words for a broken constraint, with the bound it broke. */
    public static LocalisedText of(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        String name = constraint.getAnnotation().annotationType().getSimpleName();
        Map<String, Object> bounds = constraint.getAttributes();
        LocalisedText words = name.equals("Size")
                ? ofSize(violation.getInvalidValue(), bounds)
                : OF_CONSTRAINTS.getOrDefault(name, OTHERWISE);
        return new LocalisedText(fill(words.vi(), bounds), fill(String.valueOf(words.en()), bounds));
    }

    private static LocalisedText ofSize(@Nullable Object value, Map<String, Object> bounds) {
        boolean isText = !(value instanceof Collection<?> || value instanceof Map<?, ?>);
        String vi = isText ? " ký tự." : " mục.";
        String en = isText ? " characters." : " items.";
        if (Integer.valueOf(0).equals(bounds.get("min"))) {
            return LocalisedText.of("Nhiều nhất {max}" + vi, "At most {max}" + en);
        }
        if (Integer.valueOf(Integer.MAX_VALUE).equals(bounds.get("max"))) {
            return LocalisedText.of("Ít nhất {min}" + vi, "At least {min}" + en);
        }
        return LocalisedText.of("Từ {min} đến {max}" + vi, "From {min} to {max}" + en);
    }

    private static String fill(String words, Map<String, Object> bounds) {
        String filled = words;
        for (Map.Entry<String, Object> bound : bounds.entrySet()) {
            filled = filled.replace("{" + bound.getKey() + "}", String.valueOf(bound.getValue()));
        }
        return filled;
    }

    /** Words for JSON of another type than the contract's. */
    static LocalisedText of(JsonMappingException shape) {
        Class<?> wanted = shape instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
        if (wanted == null) {
            return OTHERWISE;
        }
        if (wanted.isEnum()) {
            String values = Arrays.stream(wanted.getEnumConstants())
                    .map(value -> ((Enum<?>) value).name())
                    .collect(Collectors.joining(", "));
            return LocalisedText.of("Cần một trong: " + values + ".", "One of these is needed: " + values + ".");
        }
        if (wanted == String.class && shape instanceof InvalidFormatException) {
            return LocalisedText.of(
                    "Có ký tự điều khiển hoặc ký tự hỏng.", "It has control characters or broken ones.");
        }
        return OF_TYPES.getOrDefault(wanted, OTHERWISE);
    }
}
