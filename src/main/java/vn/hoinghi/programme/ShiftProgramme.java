package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.programme.conflicts.FindConflicts;

/** Moves a session or a talk of the draft, and what follows it where that is asked for. All of it, or nothing. */
@Singleton
public class ShiftProgramme {

    private final ProgrammeLock lock;
    private final Drafts drafts;
    private final FindConflicts conflicts;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;

    ShiftProgramme(
            ProgrammeLock lock,
            Drafts drafts,
            FindConflicts conflicts,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction) {
        this.lock = lock;
        this.drafts = drafts;
        this.conflicts = conflicts;
        this.entities = entities;
        this.transaction = transaction;
    }

    /**
     * @param ifMatch the version of the session that is moved, or of whose talk is
     * @throws vn.hoinghi.kernel.problem.Problem 404 without such a session or talk, 412 where it was changed
     */
    @Transactional
    public ShiftView shift(UUID conferenceId, @Nullable String ifMatch, ShiftRequest request) {
        return move(conferenceId, ifMatch, request, true);
    }

    /** What {@link #shift} would do: done, looked at and undone. */
    @Transactional
    public ShiftView preview(UUID conferenceId, @Nullable String ifMatch, ShiftRequest request) {
        ShiftView shown = move(conferenceId, ifMatch, request, false);
        transaction.setRollbackOnly();
        return shown;
    }

    private ShiftView move(UUID conferenceId, @Nullable String ifMatch, ShiftRequest request, boolean isApplied) {
        lock.alone(conferenceId);
        Draft draft = drafts.read(conferenceId);
        Session session = draft.sessions().stream()
                .filter(one -> one.id.equals(request.session()))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
        Versions.check(ifMatch, session.version);
        List<ShiftView.Move> moves = request.talk() == null
                ? moveSessions(draft, session, request)
                : moveTalks(draft, session, request.talk(), request);
        entities.flush();
        return new ShiftView(
                isApplied,
                moves.stream()
                        .sorted(Comparator.comparing(ShiftView.Move::startsAt))
                        .toList(),
                conflicts.in(draft));
    }

    private static List<ShiftView.Move> moveSessions(Draft draft, Session first, ShiftRequest request) {
        List<ShiftView.Move> moves = new ArrayList<>();
        for (Session session : following(draft, first, request)) {
            Instant startedAt = session.startsAt;
            session.shift(request.minutes());
            moves.add(ShiftView.Move.of(session, startedAt));
            draft.talksOf(session).forEach(talk -> moves.add(move(talk, request.minutes())));
        }
        return moves;
    }

    /** The session itself first, then those that begin after it in its room, or when it is over elsewhere. */
    private static List<Session> following(Draft draft, Session first, ShiftRequest request) {
        ShiftScope scope = request.following() == null ? ShiftScope.NOTHING : request.following();
        LocalDate day = day(draft, first);
        List<Session> moved = new ArrayList<>(List.of(first));
        draft.sessions().stream()
                .filter(session -> session != first && day(draft, session).equals(day))
                .filter(session -> {
                    boolean isInRoom = first.roomId != null && Objects.equals(session.roomId, first.roomId);
                    boolean isAfter = isInRoom
                            ? session.startsAt.isAfter(first.startsAt)
                            : !session.startsAt.isBefore(first.endsAt);
                    return switch (scope) {
                        case NOTHING, SESSION -> false;
                        case ROOM -> isInRoom && isAfter;
                        case DAY -> isAfter;
                    };
                })
                .forEach(moved::add);
        return moved;
    }

    private static LocalDate day(Draft draft, Session session) {
        return session.startsAt.atZone(draft.conference().zone()).toLocalDate();
    }

    private static List<ShiftView.Move> moveTalks(Draft draft, Session session, UUID id, ShiftRequest request) {
        Talk first = draft.talksOf(session).stream()
                .filter(talk -> talk.id.equals(id))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
        boolean movesFollowing = request.following() != null && request.following() != ShiftScope.NOTHING;
        List<ShiftView.Move> moves = draft.talksOf(session).stream()
                .filter(talk -> talk == first || (movesFollowing && !talk.startsAt.isBefore(first.endsAt)))
                .toList()
                .stream()
                .map(talk -> move(talk, request.minutes()))
                .toList();
        Session.touch(session.conferenceId, session.id);
        return moves;
    }

    private static ShiftView.Move move(Talk talk, int minutes) {
        Instant startedAt = talk.startsAt;
        talk.shift(minutes);
        return ShiftView.Move.of(talk, startedAt);
    }
}
