package vn.hoinghi.kernel.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes parameters of an address as they are written, and nothing that can be made of it: {@code true} and {@code false},
 * identifiers of 32 digits, and instants as bodies have them.
 */
@Provider
public class WrittenParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            Boolean.class, WrittenParameters::truth,
            boolean.class, WrittenParameters::truth,
            UUID.class, WrittenParameters::identifier,
            Instant.class, WrittenTimes::parameter);

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable <T> ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        Function<String, Object> reader = READERS.get(type);
        return reader == null ? null : (ParamConverter<T>) new Strict(reader);
    }

    private static Object truth(String written) {
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + written);
        };
    }

    private static Object identifier(String written) {
        UUID identifier = UUID.fromString(written);
        if (!identifier.toString().equalsIgnoreCase(written)) {
            throw new IllegalArgumentException("no identifier: " + written);
        }
        return identifier;
    }

    private record Strict(Function<String, Object> reader) implements ParamConverter<Object> {

        @Override
        public Object fromString(String written) {
            return reader.apply(written);
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
