package vn.hoinghi.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * Asks to publish the draft as it stands.
 *
 * @param name what the version is called, {@code Bản công bố lần 2}
 * @param note what people should know of the change
 */
public record PublicationRequest(
        @NotNull @Valid LocalisedText name, @Nullable @Valid LocalisedText note) {}
