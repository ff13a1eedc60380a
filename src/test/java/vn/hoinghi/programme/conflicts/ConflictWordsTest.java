package vn.hoinghi.programme.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoinghi.conference.RoomCard;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.TimeSlot;
import vn.hoinghi.programme.Occasion;

class ConflictWordsTest {

    private static final RoomCard ROOM = new RoomCard(new UUID(0, 2), LocalisedText.of("Hội trường", "The hall"), null);
    private static final TimeSlot MORNING = slot("2023-12-18T01:00:00Z", "2023-12-18T02:30:00Z");

    private final ConflictWords words = new ConflictWords(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void names_both_sides_in_both_languages_with_times_of_the_conferences_zone() {
        Occasion earlier = session("/a", LocalisedText.of("Toàn thể", "Plenary"), MORNING);
        Occasion later = session("/b", new LocalisedText("Thảo luận", null), MORNING);

        Conflict fault = words.roomDoubleBooked(ROOM, earlier, later);

        assertThat(fault.pointer()).isEqualTo("/b");
        assertThat(fault.detail().vi())
                .isEqualTo("Hội trường có hai phiên cùng lúc: “Toàn thể” (08:00–09:30 18/12/2023) và “Thảo luận”"
                        + " (08:00–09:30 18/12/2023).");
        assertThat(fault.detail().en())
                .isEqualTo("The hall holds two sessions at once: “Plenary” (08:00–09:30 18 Dec 2023) and “Thảo luận”"
                        + " (08:00–09:30 18 Dec 2023).");
    }

    @Test
    void says_both_days_of_what_goes_on_overnight() {
        Occasion exhibition = session(
                "/a",
                LocalisedText.of("Triển lãm", "Exhibition"),
                slot("2023-12-18T01:00:00Z", "2023-12-19T10:00:00Z"));

        Conflict fault = words.talkOutsideSession(exhibition, exhibition);

        assertThat(fault.detail().vi()).contains("“Triển lãm” (08:00 18/12/2023–17:00 19/12/2023)");
    }

    @Test
    void shortens_long_titles_between_characters() {
        String title = "𝄞".repeat(4000);
        Occasion talk = session("/a", LocalisedText.of(title, title), MORNING);

        Conflict fault = words.talkOutsideSession(talk, talk);

        assertThat(fault.detail().vi()).contains("“" + "𝄞".repeat(120) + "…”").hasSizeLessThan(1000);
    }

    private static Occasion session(String pointer, LocalisedText title, TimeSlot during) {
        return new Occasion(Occasion.Kind.SESSION, new UUID(0, 1), pointer, title, during);
    }

    private static TimeSlot slot(String start, String end) {
        return new TimeSlot(Instant.parse(start), Instant.parse(end));
    }
}
