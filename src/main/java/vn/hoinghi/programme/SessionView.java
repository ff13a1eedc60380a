package vn.hoinghi.programme;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.OrganisationKind;
import vn.hoinghi.programme.conflicts.Conflict;

/**
 * A session of the draft as it is shown.
 *
 * @param talks in their order; absent in lists of sessions
 * @param conflicts what it is at odds with, in answers to whoever has just written it
 */
public record SessionView(
        UUID id,
        @Nullable String code,
        SessionKind kind,
        LocalisedText title,
        @Nullable UUID room,
        Instant startsAt,
        Instant endsAt,
        @Size(max = 10) List<OrganisationKind> audience,
        @Nullable Integer capacity,
        @Size(max = 100) List<RoleInSession> roles,
        @Nullable LocalisedText description,
        PlanStatus status,
        @Size(max = 10) List<String> languages,
        @Size(max = 20) List<String> interpretedInto,
        @Nullable Integer expected,
        @Nullable @Size(max = 1000) List<TalkView> talks,
        @Nullable @Size(max = 1000) List<Conflict> conflicts,
        long version) {

    static SessionView of(Session session) {
        return of(session, null, null);
    }

    /** The session with its talks. */
    static SessionView whole(Session session) {
        return of(session, Talk.of(session.id).stream().map(TalkView::of).toList(), null);
    }

    static SessionView of(Session session, @Nullable List<TalkView> talks, @Nullable List<Conflict> conflicts) {
        return new SessionView(
                session.id,
                session.code,
                session.kind,
                session.title,
                session.roomId,
                session.startsAt,
                session.endsAt,
                session.audience,
                session.capacity,
                session.roles.stream()
                        .map(role -> new RoleInSession(role.delegateId(), role.role()))
                        .toList(),
                session.description,
                session.status,
                session.languages,
                session.interpretedInto,
                session.expected,
                talks,
                conflicts,
                session.version);
    }
}
