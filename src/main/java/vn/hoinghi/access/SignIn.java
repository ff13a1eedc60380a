package vn.hoinghi.access;

import jakarta.inject.Singleton;

/** Signs somebody in with a password, and lets nobody try many. */
@Singleton
public class SignIn {

    private final SignInAttempts attempts;
    private final IssueTokens tokens;

    SignIn(SignInAttempts attempts, IssueTokens tokens) {
        this.attempts = attempts;
        this.tokens = tokens;
    }

    /**
     * Counts the attempt as failed before the password is looked at, and takes that back where it was right: of many that come
     * at the same moment no more are tried than of those that come one after the other.
     *
     * @param address from where it is tried
     * @throws vn.hoinghi.kernel.problem.Problem 429 after too many failures, 401 where the password is wrong
     */
    public TokenView with(TokenRequest credentials, String address) {
        SignInAttempts.Attempt attempt = SignInAttempts.Attempt.of(credentials.username(), address);
        attempts.begin(attempt);
        TokenView signedIn = tokens.forPassword(credentials);
        attempts.succeeded(attempt);
        return signedIn;
    }
}
