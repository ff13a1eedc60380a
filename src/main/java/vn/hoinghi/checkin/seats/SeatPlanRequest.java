package vn.hoinghi.checkin.seats;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Another plan; whoever is not named has no seat. */
public record SeatPlanRequest(@NotNull @Size(max = 10_000) List<@NotNull @Valid SeatOfDelegate> seats) {}
