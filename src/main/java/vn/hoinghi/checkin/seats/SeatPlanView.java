package vn.hoinghi.checkin.seats;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The plan of a list.
 *
 * @param version 0 before the first is set
 * @param seats in the order of what they are called
 */
public record SeatPlanView(long version, @Size(max = 10_000) List<Seated> seats) {

    /** Somebody and where they sit. */
    public record Seated(UUID delegate, String fullName, String seat) {}
}
