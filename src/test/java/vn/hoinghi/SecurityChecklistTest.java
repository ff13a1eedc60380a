package vn.hoinghi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md names as shown is shown by a test that there is. */
class SecurityChecklistTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    private record Line(String point, String shownBy) {

        List<MatchResult> named() {
            Matcher named = NAMED.matcher(shownBy);
            return named.results().toList();
        }
    }

    @Test
    void every_line_names_a_test_or_says_that_there_is_none() throws Exception {
        assertThat(lines()).hasSizeGreaterThan(50).allSatisfy(line -> {
            String rest = NAMED.matcher(line.shownBy())
                    .replaceAll("")
                    .replace(",", "")
                    .strip();

            assertThat(rest).as(line.point()).isEqualTo(line.named().isEmpty() ? "nothing" : "");
        });
    }

    @Test
    void every_test_that_is_named_is_there() throws Exception {
        Map<String, Path> tests = tests();

        assertThat(lines())
                .allSatisfy(line -> line.named().forEach(named -> {
                    Path test = tests.get(named.group(1));
                    assertThat(test).as(named.group()).isNotNull();
                    assertThat(isTest(tests.getOrDefault(named.group(1), TESTS), named.group(2)))
                            .as(named.group())
                            .isTrue();
                }));
    }

    @Test
    void every_risk_of_the_top_ten_and_every_chapter_that_applies_is_there() throws Exception {
        List<String> points = lines().stream()
                .map(line -> line.point().replaceFirst("[ .].*", ""))
                .distinct()
                .toList();

        assertThat(points)
                .containsAll(IntStream.rangeClosed(1, 10)
                        .mapToObj(number -> "API" + number)
                        .toList())
                .containsAll(IntStream.rangeClosed(1, 16)
                        .mapToObj(number -> "V" + number)
                        .toList());
    }

    /** The rows of the tables, without their headings. */
    private static List<Line> lines() throws Exception {
        return Files.readAllLines(Path.of("docs/security.md")).stream()
                .filter(line -> line.matches("\\| (API|V)\\d.*"))
                .map(line -> line.split("\\s*\\|\\s*"))
                .map(cells -> {
                    assertThat(cells).as(Arrays.toString(cells)).hasSize(4);
                    return new Line(cells[1], cells[3]);
                })
                .toList();
    }

    private static Map<String, Path> tests() throws Exception {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), file -> file));
        }
    }

    /** Without a method, that it has tests at all. */
    private static boolean isTest(Path file, String method) {
        return Arrays.stream(type(file).getDeclaredMethods())
                .filter(declared -> method == null || declared.getName().equals(method))
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(annotation -> annotation.annotationType().getSimpleName())
                .anyMatch(annotation -> annotation.equals("Test") || annotation.equals("ParameterizedTest"));
    }

    private static Class<?> type(Path file) {
        String name = TESTS.relativize(file).toString().replace(".java", "").replace('/', '.');
        try {
            return Class.forName(name, false, SecurityChecklistTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
