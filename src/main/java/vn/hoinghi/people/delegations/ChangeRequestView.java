package vn.hoinghi.people.delegations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateRequest;

/**
 * A request as it is shown.
 *
 * @param request what is said of the person who would be registered, changed or come in the stead of another
 * @param current what is said of the delegate today, to compare with; of open requests about a delegate
 * @param isOvertaken whether the delegate was changed since it was asked, so that only {@code If-Match: *} accepts it
 * @param answer why it was declined
 */
public record ChangeRequestView(
        UUID id,
        UUID organisation,
        ChangeKind kind,
        @Nullable UUID delegate,
        @Nullable DelegateRequest request,
        @Nullable DelegateRequest current,
        boolean isOvertaken,
        @Nullable String reason,
        ChangeState state,
        @Nullable String answer,
        String askedBy,
        Instant askedAt,
        @Nullable String answeredBy,
        long version) {

    static ChangeRequestView of(ChangeRequest request) {
        Delegate about = request.openAbout();
        return new ChangeRequestView(
                request.id,
                request.organisationId,
                request.kind,
                request.delegateId,
                request.request,
                about == null ? null : about.asRequest(),
                about != null && request.isOvertakenBy(about),
                request.reason,
                request.state,
                request.answer,
                request.askedBy,
                request.askedAt,
                request.answeredBy,
                request.version);
    }
}
