package vn.hoinghi.conference;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;

/** Makes a conference. */
@Singleton
public class SetUpConference {

    /** @throws vn.hoinghi.kernel.problem.Problem 409 where the code is taken */
    @Transactional
    public ConferenceView setUp(ConferenceRequest request) {
        if (request.code() == null) {
            throw CommonProblem.INVALID_REQUEST.naming(
                    List.of(new Fault("/code", "not-null", LocalisedText.of("Bắt buộc.", "Required."))));
        }
        Conference conference = Conference.of(request.code(), request);
        conference.persistAndFlush();
        return ConferenceView.of(conference);
    }
}
