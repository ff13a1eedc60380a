package vn.hoinghi.people;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import vn.hoinghi.kernel.CurrentUser;

/** Signs a delegate with the name of the one who changes it; outside of a request that is the system itself. */
public class ChangedBy {

    private static final String SYSTEM = "system";

    @Inject
    CurrentUser user;

    @PrePersist
    @PreUpdate
    void sign(Delegate delegate) {
        delegate.changedBy = name();
    }

    private String name() {
        try {
            return user.username();
        } catch (ContextNotActiveException noRequest) {
            return SYSTEM;
        }
    }
}
