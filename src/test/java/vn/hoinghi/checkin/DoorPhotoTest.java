package vn.hoinghi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoinghi.kernel.testing.Expect.problem;
import static vn.hoinghi.kernel.testing.Expect.success;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoinghi.kernel.files.TestFiles;
import vn.hoinghi.kernel.testing.Api;
import vn.hoinghi.kernel.testing.ApiTest;
import vn.hoinghi.kernel.testing.TestConference;

@QuarkusTest
class DoorPhotoTest extends ApiTest {

    private static final byte[] PHOTO = TestFiles.jpeg(300, 400);

    private static String handIn(TestConference conference, String delegate, String kind, byte[] content) {
        return success(
                        conference
                                .organiser
                                .request()
                                .multiPart("kind", kind)
                                .multiPart("file", "tep", content)
                                .post(conference.path("/delegates/" + delegate + "/documents")),
                        201)
                .path("id");
    }

    @Test
    void shows_whoever_scans_somebody_their_photo_by_the_link_in_the_answer() {
        Door door = Door.of(aConference());
        String delegate = door.conference.delegate(door.organisation, "Nguyễn Thị Lan");
        handIn(door.conference, delegate, "PHOTO", PHOTO);
        Door kiosk = door.withDevice("KIOSK");

        String link = kiosk.enter(door.conference.ticketOf(delegate)).path("delegate.photo");
        Response shown = success(kiosk.desk.get(link), 200);
        Response again = kiosk.desk
                .request()
                .header("If-None-Match", shown.header("ETag"))
                .get(link);

        assertThat(shown.contentType()).isEqualTo("image/jpeg");
        assertThat(shown.asByteArray())
                .isEqualTo(success(door.desk.get(link), 200).asByteArray());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void tells_phones_without_network_of_a_photo_that_came_later() {
        Door door = Door.of(aConference());
        String delegate = door.conference.delegate(door.organisation, "Nguyễn Thị Lan");
        String ticket = door.conference.ticketOf(delegate);
        Phone phone = new Phone(door.conference.code).take(door.desk, door.list, 1000);
        assertThat(phone.entry(ticket).at("/delegate/photo").isMissingNode()).isTrue();

        handIn(door.conference, delegate, "PHOTO", PHOTO);
        phone.take(door.desk, door.list, 1000);

        assertThat(phone.entry(ticket).at("/delegate/photo").isMissingNode()).isFalse();
    }

    @Test
    void shows_it_to_nobody_who_does_not_scan_and_shows_no_letter() {
        Door door = Door.of(aConference());
        TestConference conference = door.conference;
        String delegate = conference.delegate(door.organisation, "Nguyễn Thị Lan");
        String photo = handIn(conference, delegate, "PHOTO", PHOTO);
        String letter = handIn(conference, delegate, "NOMINATION_LETTER", TestFiles.pdf());
        String link = conference.path("/delegates/" + delegate + "/photo");
        Api phone = door.withDevice("DOOR").desk;

        problem(door.withDevice("STATS").desk.get(link), "forbidden", 403);
        problem(conference.focalPoint(door.organisation).get(link), "forbidden", 403);
        problem(Api.anonymous().get(link), "unauthenticated", 401);
        problem(phone.get(conference.path("/delegates/" + delegate + "/documents")), "forbidden", 403);
        problem(
                phone.get(conference.path("/delegates/" + delegate + "/documents/" + photo + "/content")),
                "forbidden",
                403);
        problem(
                phone.get(conference.path("/delegates/" + delegate + "/documents/" + letter + "/content")),
                "forbidden",
                403);
    }

    @Test
    void knows_no_photo_of_another_conference_nor_of_somebody_without() {
        Door door = Door.of(aConference());
        TestConference other = aConference();
        String stranger = other.delegate(other.organisation("PROVINCE"), "Lê Văn Tám");
        handIn(other, stranger, "PHOTO", PHOTO);
        String plain = door.conference.delegate(door.organisation, "Nguyễn Thị Lan");
        TestDevice device = TestDevice.of(door.conference, Map.of());

        problem(device.api.get(other.path("/delegates/" + stranger + "/photo")), "not-found", 404);
        problem(device.api.get(door.conference.path("/delegates/" + stranger + "/photo")), "not-found", 404);
        problem(device.api.get(door.conference.path("/delegates/" + plain + "/photo")), "not-found", 404);
        problem(device.api.get(door.conference.path("/delegates/" + UUID.randomUUID() + "/photo")), "not-found", 404);
        assertThat(door.enter(door.conference.ticketOf(plain)).<String>path("delegate.photo"))
                .isNull();
    }
}
