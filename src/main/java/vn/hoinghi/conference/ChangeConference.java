package vn.hoinghi.conference;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.web.Versions;

/** Replaces what is said of a conference. */
@Singleton
public class ChangeConference {

    @Transactional
    public ConferenceView change(UUID id, @Nullable String ifMatch, ConferenceRequest request) {
        Conference conference = Conference.findById(id);
        Versions.check(ifMatch, conference.version);
        conference.change(request);
        Conference.flush();
        return ConferenceView.of(conference);
    }
}
