package vn.hoinghi.kernel.jobs;

import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Problem;

/** Why a job failed, as it is kept: in no language yet, since nobody is asking. */
public record JobProblem(String code, @Nullable LocalisedText detail) {

    static final JobProblem INTERNAL_ERROR = new JobProblem(CommonProblem.INTERNAL_ERROR.code(), null);

    /** The problem in that failure; an internal error where there is none. */
    static JobProblem of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return new JobProblem(problem.type().code(), problem.detail());
            }
        }
        return INTERNAL_ERROR;
    }
}
