package vn.hoinghi.kernel.imports;

/** What confirmation does with a file some of whose rows cannot be applied. */
public enum WhenRejected {
    REFUSE,
    LEAVE_OUT
}
