package vn.hoinghi.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.programme.PublishedProgramme.PublishedConference;
import vn.hoinghi.programme.PublishedProgramme.PublishedRoom;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedSpeaker;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;

/** Takes the picture of a draft that is published. */
record Snapshot(Draft draft) {

    PublishedProgramme as(int version, PublicationRequest request, Instant publishedAt) {
        return new PublishedProgramme(
                new PublishedConference(
                        draft.conference().code(),
                        draft.conference().name(),
                        draft.conference().theme(),
                        draft.conference().zone().getId()),
                version,
                request.name(),
                request.note(),
                publishedAt,
                draft.sessions().stream().map(this::session).toList());
    }

    /** The picture before it has a name or a number, to compare it. */
    PublishedProgramme unnamed(Instant now) {
        return as(0, new PublicationRequest(draft.conference().name(), null), now);
    }

    private PublishedSession session(Session session) {
        return new PublishedSession(
                session.id,
                session.code,
                session.kind,
                session.status,
                session.title,
                session.description,
                session.languages,
                session.interpretedInto,
                room(session.roomId),
                session.startsAt,
                session.endsAt,
                session.audience,
                session.capacity,
                session.roles.stream()
                        .map(role -> speaker(role.delegateId(), role.role()))
                        .toList(),
                draft.talksOf(session).stream().map(this::talk).toList());
    }

    private @Nullable PublishedRoom room(@Nullable UUID id) {
        return id == null ? null : new PublishedRoom(id, draft.roomName(id));
    }

    private PublishedTalk talk(Talk talk) {
        List<PublishedSpeaker> speakers = talk.speakers.stream()
                .map(speaker -> speaker(speaker.delegateId(), SpeakerRole.SPEAKER))
                .toList();
        return new PublishedTalk(
                talk.id,
                talk.kind,
                talk.status,
                talk.position,
                talk.title,
                talk.description,
                talk.startsAt,
                talk.endsAt,
                speakers);
    }

    private PublishedSpeaker speaker(UUID delegate, SpeakerRole role) {
        DelegateCard person = draft.person(delegate);
        return new PublishedSpeaker(
                delegate,
                role,
                person.fullName(),
                person.position(),
                person.organisation().name(),
                draft.standing(delegate).consents() ? profile(delegate) : null);
    }

    private String profile(UUID delegate) {
        return "/api/v1/conferences/" + draft.conference().code() + "/programme/speakers/" + delegate;
    }
}
