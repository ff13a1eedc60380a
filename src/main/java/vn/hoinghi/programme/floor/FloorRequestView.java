package vn.hoinghi.programme.floor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.OrganisationKind;

/**
 * Somebody who waits for the floor.
 *
 * @param place from 1, who speaks next
 * @param isPlaced whether the chair put them there, rather than the rule
 * @param talk what they are planned to speak to; absent where they asked
 * @param secondsAllowed what they asked for
 */
public record FloorRequestView(
        UUID id,
        int place,
        boolean isPlaced,
        UUID delegate,
        String fullName,
        @Nullable LocalisedText position,
        LocalisedText organisation,
        OrganisationKind organisationKind,
        @Nullable UUID talk,
        @Nullable String note,
        @Nullable Integer secondsAllowed,
        String requestedBy,
        Instant requestedAt) {

    static FloorRequestView of(WaitingSpeaker waiting, int place) {
        return new FloorRequestView(
                waiting.id,
                place,
                waiting.place != null,
                waiting.delegateId,
                waiting.fullName,
                waiting.position,
                waiting.organisation,
                waiting.organisationKind,
                waiting.talkId,
                waiting.note,
                waiting.secondsAllowed,
                waiting.requestedBy,
                waiting.requestedAt);
    }
}
