package vn.hoinghi.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * Something to tell somebody.
 *
 * @param organisation whose people act for it are told, or to which the delegate belongs
 * @param delegate who is told; null for those who act for the organisation
 * @param kind what sort of notice, in capitals: {@code PROGRAMME_CHANGED}
 * @param cause what made it necessary; a second notice of the same cause to the same recipient is not kept
 * @param subject what it is about, as a path below the conference: {@code /sessions/…}
 * @param asksToBeSeen whether somebody wants to know that it was seen
 */
public record NewNotice(
        UUID organisation,
        @Nullable UUID delegate,
        String kind,
        String cause,
        String subject,
        LocalisedText text,
        boolean asksToBeSeen) {}
