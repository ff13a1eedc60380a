package vn.hoinghi.programme.floor;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.DelegateStatus;
import vn.hoinghi.people.People;
import vn.hoinghi.programme.PlanStatus;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgramme.PublishedSpeaker;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;

/** Puts the planned speakers of a session on the list of those who want the floor, in the order of its talks. */
@Singleton
public class ListPlannedSpeakers {

    private static final long SHORTEST_SECONDS = 10;
    private static final long LONGEST_SECONDS = 14_400;

    private final EntityManager entities;
    private final CurrentUser user;
    private final People people;
    private final FloorAccess access;
    private final Floors floors;
    private final Clock clock;

    ListPlannedSpeakers(
            EntityManager entities, CurrentUser user, People people, FloorAccess access, Floors floors, Clock clock) {
        this.entities = entities;
        this.user = user;
        this.people = people;
        this.access = access;
        this.floors = floors;
        this.clock = clock;
    }

    /**
     * Whoever asked already keeps their place and has the talk; who has spoken to it or is not coming is left out, so that it can be asked again.
     *
     * @return all who wait
     * @throws vn.hoinghi.kernel.problem.Problem 404 where the session is not published or has no such talk
     */
    @Transactional
    public FloorRequestList list(UUID conferenceId, UUID sessionId, PlannedSpeakersRequest request) {
        PublishedSession session = access.keepList(conferenceId, sessionId);
        List<PublishedTalk> talks = session.talks().stream()
                .filter(talk -> talk.status() != PlanStatus.CANCELLED)
                .filter(talk -> request.talk() == null || request.talk().equals(talk.id()))
                .toList();
        if (request.talk() != null && talks.isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        Floor floor = Floor.held(conferenceId, session);
        for (PublishedTalk talk : talks) {
            List<UUID> speakers =
                    talk.speakers().stream().map(PublishedSpeaker::delegate).toList();
            Map<UUID, DelegateCard> known = people.delegates(conferenceId, speakers);
            speakers.stream()
                    .filter(speaker ->
                            known.containsKey(speaker) && known.get(speaker).status() == DelegateStatus.APPROVED)
                    .forEach(speaker -> add(floor, talk, speaker, speakers.size()));
        }
        return FloorRequestList.of(floors.order(floor), waiting -> true);
    }

    /** Those who share a talk share its time. */
    private void add(Floor floor, PublishedTalk talk, UUID speaker, int speakers) {
        long seconds = Duration.between(talk.startsAt(), talk.endsAt()).toSeconds() / speakers;
        entities.createNativeQuery("insert into floor_requests (id, conference_id, session_id, delegate_id, talk_id,"
                        + " seconds_allowed, requested_by, requested_at)"
                        + " select :id, :conference, :session, :delegate, :talk, :seconds, :by, :now"
                        + " where not exists (select from interventions where session_id = :session"
                        + " and delegate_id = :delegate and talk_id = :talk)"
                        + " and not exists (select from speaker_profiles where delegate_id = :delegate"
                        + " and confirmation = 'DECLINED')"
                        + " on conflict (session_id, delegate_id) where state = 'OPEN'"
                        + " do update set talk_id = excluded.talk_id, seconds_allowed ="
                        + " coalesce(floor_requests.seconds_allowed, excluded.seconds_allowed)"
                        + " where floor_requests.talk_id is null")
                .setParameter("id", Ids.next())
                .setParameter("conference", floor.conferenceId)
                .setParameter("session", floor.sessionId)
                .setParameter("delegate", speaker)
                .setParameter("talk", talk.id())
                .setParameter("seconds", (int) Math.max(SHORTEST_SECONDS, Math.min(LONGEST_SECONDS, seconds)))
                .setParameter("by", user.username())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
