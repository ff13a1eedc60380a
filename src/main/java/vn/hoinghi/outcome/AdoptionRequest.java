package vn.hoinghi.outcome;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a direction was adopted.
 *
 * @param session in which session
 * @param adoptedOn on which day; today in the conference's time zone where it is left out
 */
public record AdoptionRequest(
        @Nullable UUID session, @Nullable LocalDate adoptedOn) {}
