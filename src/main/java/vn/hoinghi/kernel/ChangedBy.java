package vn.hoinghi.kernel;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

/** Signs a row with the name of the one who changes it; outside of a request that is the system itself. */
public class ChangedBy {

    private static final String SYSTEM = "system";

    @Inject
    CurrentUser user;

    @PrePersist
    @PreUpdate
    void sign(Signed entity) {
        entity.signedBy(name());
    }

    private String name() {
        try {
            return user.username();
        } catch (ContextNotActiveException noRequest) {
            return SYSTEM;
        }
    }
}
