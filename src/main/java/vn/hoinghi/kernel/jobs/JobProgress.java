package vn.hoinghi.kernel.jobs;

/** Where a running job says how far it is. */
@FunctionalInterface
public interface JobProgress {

    /**
     * Says that {@code done} of {@code all} parts are done; cheap enough to be called for each.
     *
     * @throws SupersededException where the job was given to another node meanwhile, so that going on is in vain
     */
    void at(int done, int all);
}
