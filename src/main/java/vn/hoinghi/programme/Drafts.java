package vn.hoinghi.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.people.CountPeople;
import vn.hoinghi.people.People;
import vn.hoinghi.people.PeopleFigures;
import vn.hoinghi.programme.speakers.SpeakerProfile;

/** Reads whole drafts. */
@Singleton
public class Drafts {

    private final Conferences conferences;
    private final People people;
    private final CountPeople count;

    Drafts(Conferences conferences, People people, CountPeople count) {
        this.conferences = conferences;
        this.people = people;
        this.count = count;
    }

    /** The draft of that conference; whoever wants it to stand still holds {@link ProgrammeLock}. */
    public Draft read(UUID conferenceId) {
        List<Session> sessions = Session.ofDraft(conferenceId);
        return with(conferenceId, sessions, Talk.ofDraft(conferenceId));
    }

    /** What was published, as if it were the draft. */
    Draft told(UUID conferenceId, PublishedProgramme programme) {
        return with(
                conferenceId,
                programme.sessions().stream()
                        .map(session -> Session.told(conferenceId, session))
                        .toList(),
                programme.sessions().stream()
                        .flatMap(session ->
                                session.talks().stream().map(talk -> Talk.told(conferenceId, session.id(), talk)))
                        .toList());
    }

    /**
     * Puts those sessions of what was published into the draft that left it, with their talks. One whose code is another's
     * by now has none, and what was cancelled may have lost its room.
     */
    void bringBack(Draft told) {
        List<Session> drafted = Session.ofDraft(told.conference().id());
        Set<UUID> ids = drafted.stream().map(session -> session.id).collect(Collectors.toSet());
        Set<String> codes = drafted.stream()
                .map(session -> session.code)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Session session : told.sessions()) {
            if (ids.contains(session.id)) {
                continue;
            }
            session.code = session.code == null || codes.contains(session.code) ? null : session.code;
            session.roomId =
                    session.roomId == null || !told.rooms().containsKey(session.roomId) ? null : session.roomId;
            session.persist();
            told.talksOf(session).forEach(talk -> talk.persist());
        }
        Session.flush();
    }

    private Draft with(UUID conferenceId, List<Session> sessions, List<Talk> talks) {
        Set<UUID> speakers = Stream.concat(
                        sessions.stream()
                                .flatMap(session -> session.roles.stream())
                                .map(SessionRole::delegateId),
                        talks.stream().flatMap(talk -> talk.speakers.stream()).map(TalkSpeaker::delegateId))
                .collect(Collectors.toSet());
        return new Draft(
                conferences.conference(conferenceId),
                sessions,
                talks.stream().collect(groupingBy(talk -> talk.sessionId)),
                people.delegates(conferenceId, speakers),
                SpeakerProfile.standings(conferenceId, speakers),
                conferences.rooms(conferenceId),
                count.count(conferenceId).byOrganisationKind().stream()
                        .collect(toMap(PeopleFigures.OfKind::kind, PeopleFigures.OfKind::count)));
    }
}
