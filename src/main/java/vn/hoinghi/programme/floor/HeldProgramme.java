package vn.hoinghi.programme.floor;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.programme.PublishedProgramme.PublishedRoom;
import vn.hoinghi.programme.SessionKind;

/**
 * The programme as it was held: sessions that have begun, and who spoke in them.
 *
 * @param version of the published programme that it is compared with
 */
public record HeldProgramme(int version, @Size(max = 1000) List<HeldSession> sessions) {

    /**
     * A session.
     *
     * @param startsAt when it was held: as published, moved by the delays that were reported, and around all who spoke
     * @param endsAt likewise; of one that is not over, when it is reckoned to be
     */
    public record HeldSession(
            UUID session,
            SessionKind kind,
            LocalisedText title,
            @Nullable PublishedRoom room,
            Instant plannedStartsAt,
            Instant plannedEndsAt,
            Instant startsAt,
            Instant endsAt,
            boolean isOver,
            @Size(max = 10_000) List<HeldIntervention> interventions) {}

    /** Whether somebody spoke as planned or asked for the floor. */
    public enum Origin {
        PLANNED,
        FLOOR
    }

    /**
     * Somebody who spoke.
     *
     * @param talk what was planned; absent where they asked for the floor
     * @param title of the talk
     * @param endedAt absent while they speak
     * @param seconds how long they spoke, without pauses
     * @param version for a correction
     */
    public record HeldIntervention(
            UUID intervention,
            UUID delegate,
            String fullName,
            @Nullable LocalisedText position,
            LocalisedText organisation,
            Origin origin,
            @Nullable UUID talk,
            @Nullable LocalisedText title,
            Instant beganAt,
            @Nullable Instant endedAt,
            int secondsAllowed,
            long seconds,
            long version) {}
}
