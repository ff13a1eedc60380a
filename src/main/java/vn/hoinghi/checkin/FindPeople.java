package vn.hoinghi.checkin;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import vn.hoinghi.kernel.OneStatement;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.People;

/** Finds people at a door who have no ticket with them. */
@Singleton
class FindPeople {

    /** A screenful; whoever finds more types another letter. */
    private static final int MOST = 50;

    private final People people;
    private final OneStatement database;

    FindPeople(People people, OneStatement database) {
        this.people = people;
        this.database = database;
    }

    FoundPeople find(UUID conferenceId, UUID listId, String words) {
        List<DelegateCard> cards = people.search(conferenceId, words, MOST);
        Map<UUID, Place> places = database
                .rows(
                        "select delegate_id, is_expected, has_entered, is_inside from list_people"
                                + " where list_id = ? and delegate_id = any (cast(? as uuid[]))",
                        row -> new Place(
                                row.getObject(1, UUID.class), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)),
                        listId,
                        cards.stream().map(card -> card.id().toString()).collect(joining(",", "{", "}")))
                .stream()
                .collect(toMap(Place::delegate, Function.identity()));
        return new FoundPeople(cards.stream()
                .filter(card -> places.containsKey(card.id()))
                .map(card -> Objects.requireNonNull(places.get(card.id())).of(card))
                .toList());
    }

    private record Place(UUID delegate, boolean isExpected, boolean hasEntered, boolean isInside) {

        FoundPerson of(DelegateCard card) {
            return new FoundPerson(card, isExpected, hasEntered, isInside);
        }
    }
}
