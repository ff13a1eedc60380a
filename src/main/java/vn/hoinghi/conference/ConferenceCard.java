package vn.hoinghi.conference;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** What everybody may know of a conference. */
public record ConferenceCard(
        UUID id, String code, LocalisedText name, @Nullable LocalisedText theme, ZoneId zone) {

    static ConferenceCard of(Conference conference) {
        return new ConferenceCard(
                conference.id, conference.code, conference.name, conference.theme, ZoneId.of(conference.timeZone));
    }
}
