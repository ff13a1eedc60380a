package vn.hoinghi.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/**
 * A notice as it is shown.
 *
 * @param delegate who is told; absent where those are who act for the organisation
 * @param kind what sort of notice; new ones may come
 * @param cause what made it necessary; notices to several people of one cause are listed by it
 * @param subject what it is about, as a path below the conference
 * @param asksToBeSeen whether it stays open until somebody says that it was seen
 * @param seenBy who said so: the recipient, or staff who told them
 */
public record NoticeView(
        UUID id,
        UUID organisation,
        @Nullable UUID delegate,
        String kind,
        String cause,
        String subject,
        LocalisedText text,
        boolean asksToBeSeen,
        Instant createdAt,
        @Nullable Instant seenAt,
        @Nullable String seenBy) {

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.id,
                notice.organisationId,
                notice.delegateId,
                notice.kind,
                notice.cause,
                notice.subject,
                notice.text,
                notice.asksToBeSeen,
                notice.createdAt,
                notice.seenAt,
                notice.seenBy);
    }
}
