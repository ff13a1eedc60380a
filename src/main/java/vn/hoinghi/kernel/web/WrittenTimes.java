package vn.hoinghi.kernel.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Days and instants as RFC 3339 writes them, and nothing else: a number or an array is not taken for a date, a time is
 * not dropped from one, a year has four digits, and a day is one on which somebody could hold a conference.
 */
final class WrittenTimes {

    private static final Pattern DAY = Pattern.compile("(19|20|21)\\d\\d-.*");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-.*");

    private WrittenTimes() {}

    static SimpleModule module() {
        return new SimpleModule("written-times")
                .addDeserializer(LocalDate.class, new Written<>(LocalDate.class, DAY, LocalDate::parse))
                .addDeserializer(Instant.class, new Written<>(Instant.class, INSTANT, WrittenTimes::instant));
    }

    /** @throws IllegalArgumentException where it is not as RFC 3339 writes it */
    static Instant parameter(String written) {
        try {
            if (INSTANT.matcher(written).matches()) {
                return instant(written);
            }
        } catch (DateTimeException unreadable) {
            // Told below, like a year out of range.
        }
        throw new IllegalArgumentException("no instant: " + written);
    }

    private static Instant instant(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }

    private static final class Written<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final Pattern form;
        private final transient Function<String, T> parse;

        Written(Class<T> type, Pattern form, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.form = form;
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(type, parser);
            }
            String text = parser.getText().strip();
            try {
                if (form.matcher(text).matches()) {
                    return parse.apply(text);
                }
            } catch (DateTimeException unreadable) {
                // Told below, like a year out of range.
            }
            return (T) context.handleWeirdStringValue(type, text, "not as RFC 3339 writes it");
        }
    }
}
