package vn.hoinghi.matchmaking.scheduler;

import java.util.List;

/**
 * Somebody with an agenda of their own: a party, or a person who sits for several parties.
 *
 * @param teams for each team, the slots in which it could sit, as bits; a party sits at as many meetings at once as it has
 *     teams that could
 * @param atLeast how many meetings it is to have if that can be; see {@link Floors}
 * @param atMost how many it takes
 */
public record Participant(List<Long> teams, int atLeast, int atMost) {

    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /** A participant of one team without limits. */
    public static Participant free(long slots) {
        return new Participant(List.of(slots), 0, NO_LIMIT);
    }

    public Participant withTeams(List<Long> those) {
        return new Participant(List.copyOf(those), atLeast, atMost);
    }

    public Participant withAtLeast(int number) {
        return new Participant(teams, number, atMost);
    }

    public Participant withAtMost(int number) {
        return new Participant(teams, atLeast, number);
    }

    /** The slots in which at least one team could sit. */
    long open() {
        return teams.stream().reduce(0L, (left, right) -> left | right);
    }

    /** How many meetings it could hold at once in the slot. */
    int seats(int slot) {
        return (int) teams.stream().filter(team -> Slots.has(team, slot)).count();
    }
}
