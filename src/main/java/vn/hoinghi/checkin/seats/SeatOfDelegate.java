package vn.hoinghi.checkin.seats;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Somebody's seat.
 *
 * @param seat as it is written on the chair, {@code A-12}; capitals make no difference
 */
public record SeatOfDelegate(
        @NotNull UUID delegate, @NotBlank @Size(max = 20) String seat) {}
