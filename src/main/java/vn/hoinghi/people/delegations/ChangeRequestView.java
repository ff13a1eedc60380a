package vn.hoinghi.people.delegations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.DelegateRequest;

/**
 * A request as it is shown.
 *
 * @param request what is said of the person who would be registered, changed or come in the stead of another
 * @param answer why it was declined
 */
public record ChangeRequestView(
        UUID id,
        UUID organisation,
        ChangeKind kind,
        @Nullable UUID delegate,
        @Nullable DelegateRequest request,
        @Nullable String reason,
        ChangeState state,
        @Nullable String answer,
        String askedBy,
        Instant askedAt,
        @Nullable String answeredBy,
        long version) {

    static ChangeRequestView of(ChangeRequest request) {
        return new ChangeRequestView(
                request.id,
                request.organisationId,
                request.kind,
                request.delegateId,
                request.request,
                request.reason,
                request.state,
                request.answer,
                request.askedBy,
                request.askedAt,
                request.answeredBy,
                request.version);
    }
}
