package vn.hoinghi.kernel.live;

/** Whether whoever opens a stream may go on with it; answered by the feature that signs people in. */
public interface SignedIn {

    /** A check of whoever is asking now, to be asked after this request is over; it throws a problem where they are shut out. */
    Runnable stillIs();
}
