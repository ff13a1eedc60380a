package vn.hoinghi.checkin;

import jakarta.validation.constraints.Size;
import java.util.List;

/** Who was found, the best answer first; more than these match less well. */
public record FoundPeople(@Size(max = 50) List<FoundPerson> items) {}
