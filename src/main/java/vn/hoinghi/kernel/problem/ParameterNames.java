package vn.hoinghi.kernel.problem;

import jakarta.inject.Singleton;
import jakarta.validation.ParameterNameProvider;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** Names parameters as callers know them, for validation to tell: the query's {@code q}, not our {@code words}. */
@Singleton
class ParameterNames implements ParameterNameProvider {

    @Override
    public List<String> getParameterNames(Method method) {
        return names(method);
    }

    @Override
    public List<String> getParameterNames(Constructor<?> constructor) {
        return names(constructor);
    }

    /** Blank for what is no parameter of the request: its body. */
    private static List<String> names(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .map(parameter -> name(parameter).orElse(""))
                .toList();
    }

    /** The name of the parameter that is kept in that property of a bean which gathers some; empty in a body. */
    static Optional<String> of(Object bean, String property) {
        return Arrays.stream(bean.getClass().getFields())
                .filter(field -> field.getName().equals(property))
                .findFirst()
                .flatMap(ParameterNames::name);
    }

    private static Optional<String> name(AnnotatedElement element) {
        return Stream.of(
                        named(element, QueryParam.class, QueryParam::value),
                        named(element, HeaderParam.class, HeaderParam::value),
                        named(element, PathParam.class, PathParam::value),
                        named(element, RestForm.class, RestForm::value))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <A extends Annotation> Optional<String> named(
            AnnotatedElement element, Class<A> kind, Function<A, String> name) {
        return Optional.ofNullable(element.getAnnotation(kind)).map(name);
    }
}
