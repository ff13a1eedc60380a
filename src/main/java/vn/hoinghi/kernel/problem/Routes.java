package vn.hoinghi.kernel.problem;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which methods there are at a path. The framework answers 404 for a wrong method wherever the path of one resource
 * class begins another's, as {@code /conferences} does all; RFC 9110, section 15.5.6, wants 405 and {@code Allow}.
 */
@Singleton
class Routes {

    private record Route(Pattern path, String method) {}

    private final List<Route> routes;

    Routes(BeanManager beans) {
        this.routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(Routes::routesOf)
                .toList();
    }

    /** The methods allowed at that path; empty where the path leads nowhere. */
    Set<String> allowedAt(String path) {
        return routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::method)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<Route> routesOf(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .flatMap(operation ->
                        httpMethods(operation).map(method -> new Route(pattern(base + below(operation)), method)));
    }

    private static Stream<String> httpMethods(Method operation) {
        return Arrays.stream(operation.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String below(Method operation) {
        Path path = operation.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+") + "/?");
    }
}
