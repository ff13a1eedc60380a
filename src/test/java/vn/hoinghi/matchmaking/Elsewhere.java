package vn.hoinghi.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.UUID;
import vn.hoinghi.calendar.Calendar;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.conference.ConferenceCodes;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.TimeSlot;

/** Binds people to something that is no meeting, as a published programme does with those who chair or speak. */
record Elsewhere(Calendar calendar, ConferenceCodes codes) {

    /** Binds a delegate during a slot of the round, counted from nought. */
    void bind(TestRound round, String delegate, int slot) {
        TimeSlot during = new TimeSlot(TestRound.startOf(slot), TestRound.startOf(slot + 1));
        Engagement engagement = new Engagement(UUID.fromString(delegate), Ids.next(), Engagement.Kind.SESSION, during);
        boolean isBound = QuarkusTransaction.requiringNew()
                .call(() -> calendar.engage(codes.idOf(round.conference.code).orElseThrow(), engagement));
        assertThat(isBound).isTrue();
    }
}
