package vn.hoinghi.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** A published version as it is listed; the programme itself is at its number. */
public record ProgrammeVersionView(
        int number, LocalisedText name, @Nullable LocalisedText note, Instant publishedAt) {

    static ProgrammeVersionView of(ProgrammeVersion version) {
        return new ProgrammeVersionView(version.number, version.name, version.note, version.publishedAt);
    }
}
