package vn.hoinghi.kernel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Stands before the transaction of a use case and begins it anew where it lost to another; see {@link LostTransactions}. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class TransactionsTriedAgain {

    @AroundInvoke
    public Object tryAgain(InvocationContext useCase) throws Exception {
        // Whoever began a transaction tries all of it again.
        return QuarkusTransaction.isActive() ? useCase.proceed() : LostTransactions.triedAgain(useCase::proceed);
    }
}
