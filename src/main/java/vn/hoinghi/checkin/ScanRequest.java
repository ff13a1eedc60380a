package vn.hoinghi.checkin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;

/**
 * One scan, made online.
 *
 * @param ticket what the badge's code says
 * @param delegate instead of a ticket, somebody who was found by name
 * @param type an entry where it is left out
 * @param scannedAt by the phone's clock, which may be wrong: it is kept, and the scan is judged by the server's
 * @param sentAt by the phone's clock
 */
public record ScanRequest(
        @Nullable @Size(max = 512) String ticket,
        @Nullable UUID delegate,
        ScanType type,
        @NotNull @WrittenInstant Instant scannedAt,
        @Nullable @WrittenInstant Instant sentAt) {

    public ScanRequest {
        type = type == null ? ScanType.ENTRY : type;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 422 unless it says either a ticket or a delegate */
    void checkSaysWho() {
        if ((ticket == null || ticket.isBlank()) == (delegate == null)) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault(
                    "/ticket",
                    "not-null",
                    LocalisedText.of("Cần mã vé hoặc đại biểu, một trong hai.", "Either a ticket or a delegate."))));
        }
    }
}
