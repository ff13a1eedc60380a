package vn.hoinghi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.problem.ProblemType;
import vn.hoinghi.kernel.testing.ApiTest;

/** The catalogue of problems is complete, true, and written down. */
@QuarkusTest
class CatalogueTest extends ApiTest {

    @Inject
    EntityManager entities;

    private final List<ProblemType> types = new Catalogue().types();

    @Test
    void every_code_is_there_once_and_titled_in_both_languages() {
        assertThat(types).extracting(ProblemType::code).doesNotHaveDuplicates();
        assertThat(types)
                .allSatisfy(type -> assertThat(type.definition().title().en()).isNotBlank());
    }

    @Test
    void every_constraint_named_in_it_is_in_the_database() {
        List<?> inDatabase = entities.createNativeQuery(
                        "select conname from pg_constraint union select relname from pg_class where relkind = 'i'"
                                // Rules across rows, raised by triggers.
                                + " union select (regexp_matches(p.prosrc, 'constraint = ''(\\w+)''', 'g'))[1]"
                                + " from pg_trigger t join pg_proc p on p.oid = t.tgfoid",
                        String.class)
                .getResultList();

        assertThat(types)
                .flatExtracting(type -> type.definition().constraints())
                .allSatisfy(constraint -> assertThat(inDatabase.contains(constraint))
                        .as(constraint)
                        .isTrue());
    }

    @Test
    void stands_in_the_documentation() throws Exception {
        String expected = types.stream()
                .map(type -> "| `" + type.code() + "` | " + type.definition().status() + " | "
                        + type.definition().title().vi() + " | "
                        + type.definition().title().en() + " |")
                .sorted()
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("docs/problems.md"))).contains(expected);
    }
}
