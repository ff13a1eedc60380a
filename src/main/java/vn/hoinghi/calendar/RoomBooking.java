package vn.hoinghi.calendar;

import java.util.UUID;
import vn.hoinghi.kernel.TimeSlot;

/** That a session is held in a room. */
public record RoomBooking(UUID roomId, UUID placeId, TimeSlot during) {}
