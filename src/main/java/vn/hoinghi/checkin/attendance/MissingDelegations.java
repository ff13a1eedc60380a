package vn.hoinghi.checkin.attendance;

import jakarta.validation.constraints.Size;
import java.util.List;

/** The delegations that are missing now, by code. */
public record MissingDelegations(@Size(max = 10_000) List<MissingDelegation> items) {}
