package vn.hoinghi.people.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.files.TestFiles;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.Race;

@QuarkusTest
class DocumentRaceTest extends ApiTest {

    @Inject
    EntityManager entities;

    @Test
    void leaves_one_photo_of_32_handed_in_at_once() {
        TestDocuments documents = TestDocuments.of(aConference());
        byte[] photo = TestFiles.jpeg(300, 300);

        List<Integer> statuses = Race.of(32, runner -> documents.photo(photo).statusCode());

        assertThat(statuses).containsOnly(201);
        assertThat(documents.kindsSeenBy(documents.conference.organiser)).containsExactly("PHOTO");
        assertThat(contentsOf(documents)).isEqualTo(1);
    }

    @Test
    void keeps_ten_letters_of_32_handed_in_at_once() {
        TestDocuments documents = TestDocuments.of(aConference());

        List<Integer> statuses =
                Race.of(32, runner -> documents.letter(TestFiles.pdf()).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(22);
        assertThat(documents.kindsSeenBy(documents.conference.organiser)).hasSize(10);
        assertThat(contentsOf(documents)).isEqualTo(10);
    }

    private int contentsOf(TestDocuments documents) {
        return ((Number) entities.createNativeQuery("select count(*) from document_contents c"
                                + " join documents d on d.id = c.document_id where d.delegate_id = :delegate")
                        .setParameter("delegate", UUID.fromString(documents.delegate))
                        .getSingleResult())
                .intValue();
    }
}
