package vn.hoinghi.kernel.jobs;

/** This taking-up of a job was given up for dead and the job taken up again, so it may not write any more. */
public class SupersededException extends RuntimeException {

    SupersededException() {
        super("the job was taken up again", null, false, false);
    }
}
