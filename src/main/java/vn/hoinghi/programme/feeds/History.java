package vn.hoinghi.programme.feeds;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;

/**
 * What people were ever told of a conference: its programme, and how they last knew what is no longer in it. Whoever
 * has subscribed must be told that it is cancelled; only leaving it out would leave it in many calendars.
 *
 * @param sessions as they were last published, by identifier
 * @param inRooms as they were last published in that room, by room and identifier
 * @param parts that somebody has or had in it, by delegate and {@link Part#id}
 */
record History(
        PublishedProgramme programme,
        Map<UUID, PublishedSession> sessions,
        Map<UUID, Map<UUID, PublishedSession>> inRooms,
        Map<UUID, Map<UUID, Part>> parts) {

    static History of(PublishedProgramme first) {
        return new History(first, Map.of(), Map.of(), Map.of()).and(first);
    }

    /** This history with the next version. */
    History and(PublishedProgramme next) {
        Map<UUID, PublishedSession> allSessions = new LinkedHashMap<>(sessions);
        Map<UUID, Map<UUID, PublishedSession>> allRooms = copy(inRooms);
        Map<UUID, Map<UUID, Part>> allParts = copy(parts);
        for (PublishedSession session : next.sessions()) {
            allSessions.put(session.id(), session);
            if (session.room() != null) {
                allRooms.computeIfAbsent(session.room().id(), room -> new LinkedHashMap<>())
                        .put(session.id(), session);
            }
        }
        Part.byDelegate(next)
                .forEach((delegate, held) ->
                        held.forEach((id, part) -> allParts.computeIfAbsent(delegate, person -> new LinkedHashMap<>())
                                .put(id, part)));
        return new History(next, allSessions, allRooms, allParts);
    }

    private static <V> Map<UUID, Map<UUID, V>> copy(Map<UUID, Map<UUID, V>> maps) {
        Map<UUID, Map<UUID, V>> copies = new HashMap<>();
        maps.forEach((id, map) -> copies.put(id, new LinkedHashMap<>(map)));
        return copies;
    }

    int version() {
        return programme.version();
    }

    /** Sessions that were in the programme and are not. */
    List<PublishedSession> dropped() {
        return without(sessions, programme.sessions().stream()).values().stream()
                .toList();
    }

    /** Sessions that were in that room and are not. */
    List<PublishedSession> droppedFrom(UUID room) {
        return without(inRooms.getOrDefault(room, Map.of()), sessionsIn(room).stream()).values().stream()
                .toList();
    }

    /** The sessions in that room. */
    List<PublishedSession> sessionsIn(UUID room) {
        return programme.sessions().stream()
                .filter(session -> session.room() != null && session.room().id().equals(room))
                .toList();
    }

    private static Map<UUID, PublishedSession> without(
            Map<UUID, PublishedSession> all, Stream<PublishedSession> current) {
        Map<UUID, PublishedSession> rest = new LinkedHashMap<>(all);
        current.forEach(session -> rest.remove(session.id()));
        return rest;
    }
}
