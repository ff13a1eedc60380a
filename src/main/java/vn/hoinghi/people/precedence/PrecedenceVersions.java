package vn.hoinghi.people.precedence;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions there are, the newest first. */
public record PrecedenceVersions(@Size(max = 200) List<Version> items) {

    public record Version(int version, @Nullable String note, String setBy, Instant setAt) {}
}
