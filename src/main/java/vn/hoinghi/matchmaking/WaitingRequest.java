package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * For whom a party waits, and how much it wants the meeting.
 *
 * @param strength one of MUST, WANT and CAN
 */
public record WaitingRequest(
        @NotNull UUID party,
        @NotNull UUID otherParty,
        @NotNull WishStrength strength) {}
