package vn.hoinghi.people.delegations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.web.Versions;
import vn.hoinghi.people.Delegate;

/** Accepts a request, which makes its change, or declines it with a reason. */
@Singleton
public class AnswerChangeRequest {

    private final ChangeDelegation delegations;

    AnswerChangeRequest(ChangeDelegation delegations) {
        this.delegations = delegations;
    }

    /**
     * Makes the change; of a delegate who was changed since it was asked only where the answer is for any version
     * ({@code If-Match: *}).
     *
     * @throws vn.hoinghi.kernel.problem.Problem 409 where it was answered before or no place is left, 412 where the
     *     delegate was changed since it was asked
     */
    @Transactional
    public ChangeRequestView accept(UUID conferenceId, UUID id, @Nullable String ifMatch, String by) {
        Delegate about = ChangeRequest.get(conferenceId, id).openAbout();
        ChangeRequest request = answered(conferenceId, id, ifMatch, ChangeState.ACCEPTED, by, null);
        boolean isForAny = "*".equals(ifMatch == null ? null : ifMatch.strip());
        if (!isForAny && about != null && request.isOvertakenBy(about)) {
            throw CommonProblem.STALE_VERSION.because(
                    "Đại biểu đã được sửa sau khi có yêu cầu; để vẫn chấp nhận, hãy gửi If-Match: *.",
                    "The delegate was changed since this was asked; to accept it all the same, send If-Match: *.");
        }
        delegations.make(conferenceId, request.change(isForAny));
        return ChangeRequestView.of(request);
    }

    @Transactional
    public ChangeRequestView decline(UUID conferenceId, UUID id, @Nullable String ifMatch, String by, String why) {
        return ChangeRequestView.of(answered(conferenceId, id, ifMatch, ChangeState.DECLINED, by, why));
    }

    private static ChangeRequest answered(
            UUID conferenceId, UUID id, @Nullable String ifMatch, ChangeState next, String by, @Nullable String why) {
        ChangeRequest request = ChangeRequest.get(conferenceId, id);
        Versions.check(ifMatch, request.version);
        request.answer(next, by, why);
        ChangeRequest.flush();
        return request;
    }
}
