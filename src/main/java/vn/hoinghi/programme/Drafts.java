package vn.hoinghi.programme;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.people.People;

/** Reads whole drafts. */
@Singleton
class Drafts {

    private final Conferences conferences;
    private final People people;

    Drafts(Conferences conferences, People people) {
        this.conferences = conferences;
        this.people = people;
    }

    /** The draft of that conference; whoever wants it to stand still holds {@link ProgrammeLock}. */
    Draft read(UUID conferenceId) {
        List<Session> sessions = Session.ofDraft(conferenceId);
        List<Talk> talks = Talk.ofDraft(conferenceId);
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
                conferences.roomNames(conferenceId));
    }
}
