package vn.hoinghi.people;

import jakarta.validation.constraints.Size;
import java.util.List;

/** What became of each decision, in the order in which they were sent. */
public record AccreditationResults(@Size(max = 200) List<AccreditationResult> items) {}
