package vn.hoinghi.programme.conflicts;

import java.time.ZoneId;
import java.util.List;
import vn.hoinghi.conference.RoomCard;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.DelegateStatus;
import vn.hoinghi.programme.Duty;
import vn.hoinghi.programme.Occasion;
import vn.hoinghi.programme.OccasionWords;

/** Says conflicts in words: both sides, with times as the conference's own clocks show them. */
final class ConflictWords {

    private final OccasionWords words;

    ConflictWords(ZoneId zone) {
        this.words = new OccasionWords(zone);
    }

    Conflict personDoubleBooked(DelegateCard person, Occasion earlier, Occasion later) {
        return new Conflict(
                ConflictKind.PERSON_DOUBLE_BOOKED,
                later.pointer(),
                LocalisedText.of(
                        person.fullName() + " phải có mặt ở hai nơi cùng lúc: " + vi(earlier) + " và " + vi(later)
                                + ".",
                        person.fullName() + " is needed in two places at once: " + en(earlier) + " and " + en(later)
                                + "."),
                List.of(ConflictSide.of(earlier), ConflictSide.of(later)),
                ConflictSide.of(person));
    }

    Conflict roomDoubleBooked(RoomCard room, Occasion earlier, Occasion later) {
        return new Conflict(
                ConflictKind.ROOM_DOUBLE_BOOKED,
                later.pointer(),
                LocalisedText.of(
                        room.name().vi() + " có hai phiên cùng lúc: " + vi(earlier) + " và " + vi(later) + ".",
                        room.name().in(Language.EN) + " holds two sessions at once: " + en(earlier) + " and "
                                + en(later) + "."),
                List.of(ConflictSide.of(earlier), ConflictSide.of(later)),
                ConflictSide.of(room));
    }

    Conflict roomGone(Occasion session) {
        return new Conflict(
                ConflictKind.ROOM_GONE,
                session.pointer(),
                LocalisedText.of(
                        "Phòng của " + vi(session) + " không còn nữa.", "The room of " + en(session) + " is no more."),
                List.of(ConflictSide.of(session)),
                null);
    }

    Conflict roomTooSmall(RoomCard room, int people, Occasion session) {
        return new Conflict(
                ConflictKind.ROOM_TOO_SMALL,
                session.pointer(),
                LocalisedText.of(
                        room.name().vi() + " chỉ chứa " + room.capacity() + " người, " + vi(session) + " cần " + people
                                + ".",
                        room.name().in(Language.EN) + " takes " + room.capacity() + " people, " + en(session)
                                + " needs room for " + people + "."),
                List.of(ConflictSide.of(session), ConflictSide.of(room)),
                null);
    }

    Conflict sessionOutsideDays(Occasion session) {
        return new Conflict(
                ConflictKind.SESSION_OUTSIDE_DAYS,
                session.pointer(),
                LocalisedText.of(
                        vi(session) + " nằm ngoài các ngày của hội nghị.",
                        en(session) + " is not within the days of the conference."),
                List.of(ConflictSide.of(session)),
                null);
    }

    Conflict chairMissing(Occasion session) {
        return new Conflict(
                ConflictKind.CHAIR_MISSING,
                session.pointer(),
                LocalisedText.of(
                        "Chưa có người chủ trì hoặc điều phối " + vi(session) + ".",
                        "Nobody chairs or moderates " + en(session) + "."),
                List.of(ConflictSide.of(session)),
                null);
    }

    Conflict talkOutsideSession(Occasion talk, Occasion session) {
        return new Conflict(
                ConflictKind.TALK_OUTSIDE_SESSION,
                talk.pointer(),
                LocalisedText.of(
                        "Bài " + vi(talk) + " nằm ngoài thời gian của phiên " + vi(session) + ".",
                        "The talk " + en(talk) + " is not within its session " + en(session) + "."),
                List.of(ConflictSide.of(talk), ConflictSide.of(session)),
                null);
    }

    Conflict talksOverlap(Occasion earlier, Occasion later) {
        return new Conflict(
                ConflictKind.TALKS_OVERLAP,
                later.pointer(),
                LocalisedText.of(
                        "Bài " + vi(later) + " bắt đầu khi " + vi(earlier) + " chưa xong.",
                        "The talk " + en(later) + " begins before " + en(earlier) + " is over."),
                List.of(ConflictSide.of(earlier), ConflictSide.of(later)),
                null);
    }

    Conflict gapBetweenTalks(Occasion earlier, Occasion later, long minutes) {
        return new Conflict(
                ConflictKind.GAP_BETWEEN_TALKS,
                later.pointer(),
                LocalisedText.of(
                        "Trống " + minutes + " phút giữa " + vi(earlier) + " và " + vi(later) + ".",
                        "There are " + minutes + " minutes between " + en(earlier) + " and " + en(later) + "."),
                List.of(ConflictSide.of(earlier), ConflictSide.of(later)),
                null);
    }

    Conflict gapBeforeTalks(Occasion session, Occasion first, long minutes) {
        return new Conflict(
                ConflictKind.GAP_BEFORE_TALKS,
                first.pointer(),
                LocalisedText.of(
                        "Trống " + minutes + " phút từ đầu " + vi(session) + " đến " + vi(first) + ".",
                        en(session) + " begins " + minutes + " minutes before its first talk " + en(first) + "."),
                List.of(ConflictSide.of(session), ConflictSide.of(first)),
                null);
    }

    Conflict gapAfterTalks(Occasion last, Occasion session, long minutes) {
        return new Conflict(
                ConflictKind.GAP_AFTER_TALKS,
                last.pointer(),
                LocalisedText.of(
                        "Trống " + minutes + " phút từ sau " + vi(last) + " đến cuối " + vi(session) + ".",
                        en(session) + " goes on for " + minutes + " minutes after its last talk " + en(last) + "."),
                List.of(ConflictSide.of(last), ConflictSide.of(session)),
                null);
    }

    Conflict speakerNotApproved(Duty duty) {
        boolean isWithdrawn = duty.person().status() == DelegateStatus.WITHDRAWN;
        return ofSpeaker(
                ConflictKind.SPEAKER_NOT_APPROVED,
                duty,
                (isWithdrawn ? " đã rút" : " không được duyệt") + " mà vẫn có phần ở ",
                (isWithdrawn ? " has withdrawn" : " was declined") + " but has a part in ");
    }

    Conflict speakerDeclined(Duty duty) {
        return ofSpeaker(
                ConflictKind.SPEAKER_DECLINED,
                duty,
                " đã từ chối mà vẫn có phần ở ",
                " said no but still has a part in ");
    }

    Conflict speakerPending(Duty duty) {
        return ofSpeaker(
                ConflictKind.SPEAKER_PENDING,
                duty,
                " chưa được duyệt mà có phần ở ",
                " is not approved yet and has a part in ");
    }

    Conflict speakerUnconfirmed(Duty duty) {
        return ofSpeaker(
                ConflictKind.SPEAKER_UNCONFIRMED, duty, " chưa xác nhận phần của mình ở ", " has not confirmed for ");
    }

    Conflict speakerUnavailable(Duty duty) {
        return ofSpeaker(ConflictKind.SPEAKER_UNAVAILABLE, duty, " không rảnh vào lúc ", " is not available for ");
    }

    private Conflict ofSpeaker(ConflictKind kind, Duty duty, String vietnamese, String english) {
        String name = duty.person().fullName();
        Occasion occasion = duty.occasion();
        return new Conflict(
                kind,
                occasion.pointer(),
                LocalisedText.of(name + vietnamese + vi(occasion) + ".", name + english + en(occasion) + "."),
                List.of(ConflictSide.of(occasion), ConflictSide.of(duty.person())),
                null);
    }

    private String vi(Occasion occasion) {
        return words.vi(occasion.title(), occasion.during());
    }

    private String en(Occasion occasion) {
        return words.en(occasion.title(), occasion.during());
    }
}
