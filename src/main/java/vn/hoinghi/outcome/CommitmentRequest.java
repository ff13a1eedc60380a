package vn.hoinghi.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** What an organisation will do. */
public record CommitmentRequest(
        @NotNull @Valid LocalisedText what,
        @NotNull UUID owner,
        @Nullable LocalDate dueOn) {}
