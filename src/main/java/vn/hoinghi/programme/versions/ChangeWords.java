package vn.hoinghi.programme.versions;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.programme.OccasionWords;
import vn.hoinghi.programme.versions.ProgrammeChange.Standing;

/** Says a change in a sentence to one whom it concerns. */
record ChangeWords(OccasionWords words) {

    LocalisedText of(ProgrammeChange change, UUID delegate) {
        Standing stands = Objects.requireNonNull(change.after() == null ? change.before() : change.after());
        Standing stood = change.before() == null ? stands : change.before();
        return switch (change.kind()) {
            case ADDED -> said("Mới: ", "New: ", stands);
            case REMOVED -> said("Đã bỏ: ", "Taken out: ", stands);
            case CANCELLED -> said("Đã hủy: ", "Cancelled: ", stands);
            case REINSTATED -> said("Vẫn diễn ra: ", "Takes place after all: ", stands);
            case MOVED -> fromTo("Đổi giờ: ", "Moved: ", stood, stands);
            case ROOM_CHANGED -> said("Đổi phòng: ", "In another room: ", stands);
            case RENAMED -> fromTo("Đổi tên: ", "Renamed: ", stood, stands);
            case SPEAKERS_CHANGED -> ofPeople(change, delegate, stands);
            case DETAILS_CHANGED -> said("Đổi chi tiết: ", "Details changed: ", stands);
        };
    }

    private LocalisedText ofPeople(ProgrammeChange change, UUID delegate, Standing stands) {
        boolean isIn = named(change.joined(), delegate);
        if (isIn) {
            return said("Bạn có phần ở ", "You have a part in ", stands);
        }
        return named(change.left(), delegate)
                ? said("Bạn không còn phần ở ", "You no longer have a part in ", stands)
                : said("Đổi người ở ", "Others have a part in ", stands);
    }

    private static boolean named(@Nullable List<AffectedPerson> people, UUID delegate) {
        return people != null
                && people.stream().anyMatch(person -> person.delegate().equals(delegate));
    }

    private LocalisedText said(String vietnamese, String english, Standing standing) {
        LocalisedText room = standing.room();
        String inRoom = room == null ? "" : ", " + room.vi();
        String inEnglishRoom = room == null ? "" : ", " + room.in(Language.EN);
        return LocalisedText.of(
                vietnamese + words.vi(standing.title(), standing.during()) + inRoom + ".",
                english + words.en(standing.title(), standing.during()) + inEnglishRoom + ".");
    }

    private LocalisedText fromTo(String vietnamese, String english, Standing before, Standing after) {
        return LocalisedText.of(
                vietnamese + words.vi(before.title(), before.during()) + " → " + words.vi(after.title(), after.during())
                        + ".",
                english + words.en(before.title(), before.during()) + " → " + words.en(after.title(), after.during())
                        + ".");
    }
}
