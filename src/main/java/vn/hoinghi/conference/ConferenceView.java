package vn.hoinghi.conference;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** A conference as it is shown. */
public record ConferenceView(
        UUID id,
        String code,
        LocalisedText name,
        @Nullable LocalisedText theme,
        LocalDate startsOn,
        LocalDate endsOn,
        String timeZone,
        @Nullable String parent,
        long version) {

    static ConferenceView of(Conference conference) {
        Conference parent = conference.parentId == null ? null : Conference.findById(conference.parentId);
        return new ConferenceView(
                conference.id,
                conference.code,
                conference.name,
                conference.theme,
                conference.startsOn,
                conference.endsOn,
                conference.timeZone,
                parent == null ? null : parent.code,
                conference.version);
    }

    /** The request that would leave the conference as it is. */
    ConferenceRequest asRequest() {
        return new ConferenceRequest(null, name, theme, startsOn, endsOn, timeZone, parent);
    }
}
