package vn.hoinghi.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** A direction as it is shown; without {@code adoptedAt} it is a draft. */
public record DirectionView(
        UUID id,
        int position,
        LocalisedText title,
        @Nullable LocalisedText text,
        @Nullable Instant adoptedAt,
        @Nullable LocalDate adoptedOn,
        @Nullable UUID session,
        long version) {

    static DirectionView of(Direction direction) {
        return new DirectionView(
                direction.id,
                direction.position,
                direction.title,
                direction.text,
                direction.adoptedAt,
                direction.adoptedOn,
                direction.sessionId,
                direction.version);
    }
}
