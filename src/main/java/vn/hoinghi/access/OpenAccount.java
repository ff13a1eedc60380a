package vn.hoinghi.access;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Opens an account bound to one conference. */
@Singleton
public class OpenAccount {

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where the name is taken, 422 where the scope does not fit the role */
    @Transactional
    public AccountView open(UUID conferenceId, AccountRequest request) {
        Account account = Account.of(request.username(), request.password(), request.role());
        account.conferenceId = conferenceId;
        account.organisationId = request.organisation();
        account.delegateId = request.delegate();
        account.persistAndFlush();
        return AccountView.of(account);
    }
}
