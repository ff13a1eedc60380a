package vn.hoinghi.checkin;

import jakarta.validation.constraints.Size;
import java.util.List;

/** The figures of all check-in lists of a conference, by name. */
public record AttendanceView(@Size(max = 10_000) List<AttendanceFigure> items) {}
