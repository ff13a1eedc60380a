package vn.hoinghi.programme.versions;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.TimeSlot;

/**
 * How one session or one talk differs between two versions.
 *
 * @param talk absent where it is about the session
 * @param before how it stood; absent for what is new
 * @param after how it stands; absent for what is gone
 * @param joined who has a part now and had not, or another one; absent unless others have a part
 * @param left who had a part and has not, or another one; absent unless others have a part
 * @param affected everybody whom it concerns
 */
public record ProgrammeChange(
        ChangeKind kind,
        UUID session,
        @Nullable UUID talk,
        @Nullable Standing before,
        @Nullable Standing after,
        @Nullable @Size(max = 1000) List<AffectedPerson> joined,
        @Nullable @Size(max = 1000) List<AffectedPerson> left,
        @Size(max = 10_000) List<AffectedPerson> affected) {

    /** How it stands in one of the versions. */
    public record Standing(
            LocalisedText title,
            Instant startsAt,
            Instant endsAt,
            @Nullable LocalisedText room) {

        TimeSlot during() {
            return new TimeSlot(startsAt, endsAt);
        }
    }
}
