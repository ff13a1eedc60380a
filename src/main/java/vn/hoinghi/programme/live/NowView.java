package vn.hoinghi.programme.live;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.programme.PublishedProgramme.PublishedRoom;
import vn.hoinghi.programme.PublishedProgramme.PublishedSpeaker;
import vn.hoinghi.programme.PublishedProgramme.PublishedTalk;
import vn.hoinghi.programme.SessionKind;

/**
 * What is on, room by room.
 *
 * @param version of the published programme it is taken from
 * @param rooms in the order of the programme; those in which nothing is on or will be are left out
 */
public record NowView(int version, @Size(max = 1000) List<InRoom> rooms) {

    /**
     * Of one room; sessions without one that are on at the same time stand each for itself.
     *
     * @param room absent for sessions without one
     * @param now absent where nothing is on
     * @param next absent where nothing follows
     */
    public record InRoom(
            @Nullable PublishedRoom room,
            @Nullable OnSession now,
            @Nullable OnSession next) {}

    /**
     * A session at its actual time.
     *
     * @param lateMinutes by how much its beginning or, where that is more, its end is later than published
     * @param talk the one that is on by the plan, moved as the session is
     */
    public record OnSession(
            UUID session,
            SessionKind kind,
            LocalisedText title,
            Instant startsAt,
            Instant endsAt,
            int lateMinutes,
            @Size(max = 100) List<PublishedSpeaker> people,
            @Nullable PublishedTalk talk) {}
}
