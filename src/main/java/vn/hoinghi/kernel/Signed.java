package vn.hoinghi.kernel;

/** A row that bears the name of who changed it last; the database writes its history from it. */
public interface Signed {

    void signedBy(String username);
}
