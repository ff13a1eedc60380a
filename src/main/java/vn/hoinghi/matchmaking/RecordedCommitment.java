package vn.hoinghi.matchmaking;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** What somebody promised in a meeting. */
@Embeddable
record RecordedCommitment(
        UUID conferenceId,
        int position,
        @Embedded @EmbeddedColumnNaming("what_%s") LocalisedText what,
        UUID ownerId,
        @Nullable LocalDate dueOn) {}
