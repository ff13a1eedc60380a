package vn.hoinghi.checkin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** How many people a check-in list expected, saw come in, and has inside. */
public record AttendanceFigure(
        UUID list, LocalisedText name, @Nullable UUID session, int entered, int inside, int expected) {}
