package vn.hoinghi.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hoinghi.kernel.LocalisedText;

/** What the figures that are kept shall be called. */
public record SummaryVersionRequest(@NotNull @Valid LocalisedText name) {}
