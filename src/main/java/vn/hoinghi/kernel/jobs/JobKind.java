package vn.hoinghi.kernel.jobs;

import java.util.UUID;

/**
 * A kind of long work; features contribute beans of it.
 *
 * @param <R> what is asked for, kept as JSON until the job runs
 */
public interface JobKind<R> {

    /** The kind's name in the table and in answers; it never changes. */
    String name();

    Class<R> requestType();

    /**
     * Does the work, outside any transaction and on no request's behalf. It may run again from the beginning, when the node
     * that did it died: what it writes must bear that.
     *
     * @throws vn.hoinghi.kernel.problem.Problem where it cannot be done, which is then what the job says
     * @throws Exception any other is an internal error
     */
    JobResult run(UUID conferenceId, R request, JobProgress progress) throws Exception;
}
