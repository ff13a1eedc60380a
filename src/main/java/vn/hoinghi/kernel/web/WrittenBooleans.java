package vn.hoinghi.kernel.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Takes {@code true} and {@code false} in a query, and nothing else for either. */
@Provider
public class WrittenBooleans implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable <T> ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        return type == Boolean.class || type == boolean.class ? (ParamConverter<T>) new Strict() : null;
    }

    private static final class Strict implements ParamConverter<Boolean> {

        @Override
        public Boolean fromString(String written) {
            return switch (written) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("neither true nor false: " + written);
            };
        }

        @Override
        public String toString(Boolean value) {
            return value.toString();
        }
    }
}
