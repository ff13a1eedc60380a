package vn.hoinghi.matchmaking;

import java.time.ZoneId;
import java.util.List;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.matchmaking.scheduler.Pair;
import vn.hoinghi.people.OrganisationKind;

/**
 * What those concerned by a schedule are called.
 *
 * @param participants the parties, then the people who sit for several
 * @param kinds of the parties
 * @param zone in which the time of the conference is told
 */
record RoundNames(List<LocalisedText> participants, List<OrganisationKind> kinds, ZoneId zone) {

    ScheduleWords words(List<Slot> slots, List<Pair> pairs) {
        return new ScheduleWords(participants, slots, zone, pairs);
    }
}
