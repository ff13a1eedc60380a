package vn.hoinghi.programme.signup;

import java.time.Instant;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;

/** A seat as it is shown: whose, in which session, and who took it when. */
public record SignUpView(
        UUID id,
        UUID session,
        UUID delegate,
        String fullName,
        LocalisedText organisation,
        Instant signedUpAt,
        String signedUpBy) {

    static SignUpView of(SignUp seat) {
        return new SignUpView(
                seat.id,
                seat.sessionId,
                seat.delegateId,
                seat.fullName,
                seat.organisation,
                seat.signedUpAt,
                seat.signedUpBy);
    }
}
