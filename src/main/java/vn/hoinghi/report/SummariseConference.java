package vn.hoinghi.report;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.checkin.AttendanceFigure;
import vn.hoinghi.checkin.CheckIn;
import vn.hoinghi.checkin.CountPresence;
import vn.hoinghi.checkin.Presence;
import vn.hoinghi.conference.ConferenceCard;
import vn.hoinghi.matchmaking.Matchmaking;
import vn.hoinghi.outcome.Outcome;
import vn.hoinghi.people.CountPeople;
import vn.hoinghi.programme.Programme;
import vn.hoinghi.programme.SessionCard;
import vn.hoinghi.programme.floor.WhatWasHeld;
import vn.hoinghi.proposal.Proposals;

/** Asks every feature for its figures, all of one moment. */
@Singleton
public class SummariseConference {

    private final Sources sources;
    private final Clock clock;
    private final EntityManager entities;

    /** Whom to ask. */
    @Singleton
    record Sources(
            CountPeople people,
            CheckIn checkIn,
            CountPresence presence,
            Programme programme,
            Proposals proposals,
            Matchmaking matchmaking,
            Outcome outcome,
            CountDoors doors,
            WhatWasHeld held) {}

    SummariseConference(Sources sources, Clock clock, EntityManager entities) {
        this.sources = sources;
        this.clock = clock;
        this.entities = entities;
    }

    /** The figures now. Their transaction is their own: it sees one state of the database, whoever writes meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SummaryView summarise(ConferenceCard conference) {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        UUID id = conference.id();
        List<AttendanceFigure> attendance = sources.checkIn().attendance(id);
        return new SummaryView(
                conference.code(),
                conference.name(),
                clock.instant(),
                sources.people().count(id),
                presence(conference, attendance),
                attendance,
                sources.programme().figures(id),
                sources.proposals().figures(id),
                sources.matchmaking().figures(id),
                sources.outcome().figures(id),
                sources.doors().count(id, attendance),
                sources.held().find(id).orElse(null),
                conference.zone().getId(),
                conference.startsOn(),
                conference.endsOn());
    }

    /** Whether a list belongs to the morning is said by the session it is the door of. */
    private Presence presence(ConferenceCard conference, List<AttendanceFigure> attendance) {
        ZoneId zone = conference.zone();
        Map<Boolean, List<UUID>> isMorning = attendance.stream()
                .flatMap(figure -> doorOf(conference.id(), figure))
                .collect(partitioningBy(
                        door -> LocalTime.ofInstant(door.session().startsAt(), zone)
                                .isBefore(LocalTime.NOON),
                        mapping(Door::list, toList())));
        return sources.presence()
                .count(
                        conference.id(),
                        zone,
                        isMorning.getOrDefault(true, List.of()),
                        isMorning.getOrDefault(false, List.of()));
    }

    private record Door(UUID list, SessionCard session) {}

    private Stream<Door> doorOf(UUID conferenceId, AttendanceFigure figure) {
        return Optional.ofNullable(figure.session())
                .flatMap(session -> sources.programme().session(conferenceId, session))
                .stream()
                .map(session -> new Door(figure.list(), session));
    }
}
