package vn.hoinghi.sample;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.checkin.CheckInListRequest;
import vn.hoinghi.checkin.SaveCheckInList;
import vn.hoinghi.conference.RoomRequest;
import vn.hoinghi.conference.SaveRoom;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.outcome.DirectionRequest;
import vn.hoinghi.outcome.SaveDirection;
import vn.hoinghi.people.OrganisationKind;
import vn.hoinghi.programme.PublicationRequest;
import vn.hoinghi.programme.PublishProgramme;
import vn.hoinghi.programme.RoleInSession;
import vn.hoinghi.programme.SaveSession;
import vn.hoinghi.programme.SaveTalk;
import vn.hoinghi.programme.SessionKind;
import vn.hoinghi.programme.SessionRequest;
import vn.hoinghi.programme.SpeakerRole;
import vn.hoinghi.programme.TalkKind;
import vn.hoinghi.programme.TalkRequest;
import vn.hoinghi.programme.conflicts.OnConflict;
import vn.hoinghi.sample.SamplePeople.Attendance;

/** Rooms, the programme as published, the doors of the morning and the afternoon, and the directions to be adopted. */
@Singleton
class SampleProgramme {

    static final LocalDate DAY = LocalDate.of(2023, 12, 18);
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final SaveRoom saveRoom;
    private final SaveSession saveSession;
    private final SaveTalk saveTalk;
    private final PublishProgramme publish;
    private final SaveCheckInList saveList;
    private final SaveDirection saveDirection;

    SampleProgramme(
            SaveRoom saveRoom,
            SaveSession saveSession,
            SaveTalk saveTalk,
            PublishProgramme publish,
            SaveCheckInList saveList,
            SaveDirection saveDirection) {
        this.saveRoom = saveRoom;
        this.saveSession = saveSession;
        this.saveTalk = saveTalk;
        this.publish = publish;
        this.saveList = saveList;
        this.saveDirection = saveDirection;
    }

    void load(UUID conferenceId, Attendance attendance) {
        Map<String, UUID> rooms = rooms(conferenceId);
        Map<String, UUID> sessions = new HashMap<>();
        for (SampleFile.Line line : SampleFile.read("sessions.csv")) {
            SessionRequest request = session(line, rooms.get(line.get("room")), attendance);
            sessions.put(
                    line.get("code"),
                    saveSession.add(conferenceId, request, OnConflict.TELL).id());
        }
        for (SampleFile.Line line : SampleFile.read("talks.csv")) {
            saveTalk.add(
                    conferenceId,
                    Objects.requireNonNull(sessions.get(line.get("session"))),
                    talk(line, attendance),
                    OnConflict.TELL);
        }
        publish.publish(
                conferenceId,
                null,
                new PublicationRequest(LocalisedText.of("Chương trình chính thức", "Official programme"), null));
        door(
                conferenceId,
                sessions,
                "opening-plenary",
                LocalisedText.of("Cửa hội trường, buổi sáng", "Plenary door, morning"));
        door(
                conferenceId,
                sessions,
                "external-opening",
                LocalisedText.of("Cửa phiên đối ngoại, buổi chiều", "External session door, afternoon"));
        for (SampleFile.Line line : SampleFile.read("directions.csv")) {
            saveDirection.add(
                    conferenceId,
                    new DirectionRequest(Integer.valueOf(line.get("position")), line.text("title"), null));
        }
    }

    private Map<String, UUID> rooms(UUID conferenceId) {
        Map<String, UUID> rooms = new HashMap<>();
        for (SampleFile.Line line : SampleFile.read("rooms.csv")) {
            RoomRequest request =
                    new RoomRequest(line.get("code"), line.text("name"), Integer.valueOf(line.get("capacity")));
            rooms.put(line.get("code"), saveRoom.add(conferenceId, request).id());
        }
        return rooms;
    }

    private static SessionRequest session(SampleFile.Line line, @Nullable UUID room, Attendance attendance) {
        List<RoleInSession> roles = speakers(line.get("code"), "")
                .map(speaker -> new RoleInSession(
                        Objects.requireNonNull(attendance.speakers().get(SamplePeople.speakerKey(speaker))),
                        SpeakerRole.valueOf(speaker.get("role"))))
                .toList();
        return new SessionRequest(
                line.get("code"),
                SessionKind.valueOf(line.get("kind")),
                line.text("title"),
                room,
                instant(line.get("starts")),
                instant(line.get("ends")),
                audience(line),
                null,
                roles,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static TalkRequest talk(SampleFile.Line line, Attendance attendance) {
        List<UUID> speakers = speakers(line.get("session"), line.get("code"))
                .map(speaker -> Objects.requireNonNull(attendance.speakers().get(SamplePeople.speakerKey(speaker))))
                .toList();
        return new TalkRequest(
                TalkKind.valueOf(line.get("kind")),
                Integer.valueOf(line.get("position")),
                line.text("title"),
                instant(line.get("starts")),
                instant(line.get("ends")),
                speakers,
                null,
                null,
                null);
    }

    private static Stream<SampleFile.Line> speakers(String session, String talk) {
        return SampleFile.read("speakers.csv").stream()
                .filter(line ->
                        line.get("session").equals(session) && line.get("talk").equals(talk));
    }

    private void door(UUID conferenceId, Map<String, UUID> sessions, String session, LocalisedText name) {
        List<OrganisationKind> kinds = SampleFile.read("sessions.csv").stream()
                .filter(line -> line.get("code").equals(session))
                .flatMap(line -> audience(line).stream())
                .toList();
        saveList.add(
                conferenceId,
                // Without a window, so that the doors can be tried on any day.
                CheckInListRequest.ofSession(name, Objects.requireNonNull(sessions.get(session)), kinds));
    }

    private static List<OrganisationKind> audience(SampleFile.Line session) {
        return session.words("audience").stream().map(OrganisationKind::valueOf).toList();
    }

    static Instant instant(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
