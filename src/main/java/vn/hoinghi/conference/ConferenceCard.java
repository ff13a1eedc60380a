package vn.hoinghi.conference;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * What everybody may know of a conference.
 *
 * @param startsOn its first day, as the clocks of its zone show it
 * @param endsOn its last day
 */
public record ConferenceCard(
        UUID id,
        String code,
        LocalisedText name,
        @Nullable LocalisedText theme,
        ZoneId zone,
        LocalDate startsOn,
        LocalDate endsOn) {

    static ConferenceCard of(Conference conference) {
        return new ConferenceCard(
                conference.id,
                conference.code,
                conference.name,
                conference.theme,
                ZoneId.of(conference.timeZone),
                conference.startsOn,
                conference.endsOn);
    }
}
