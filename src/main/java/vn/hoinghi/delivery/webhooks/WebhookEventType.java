package vn.hoinghi.delivery.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a webhook may ask to be told; written by the triggers of {@code V221}. New ones may come. */
public enum WebhookEventType {
    @JsonProperty("delegate.registered")
    DELEGATE_REGISTERED,
    @JsonProperty("delegate.status_changed")
    DELEGATE_STATUS_CHANGED,
    @JsonProperty("programme.published")
    PROGRAMME_PUBLISHED,
    @JsonProperty("meeting.booked")
    MEETING_BOOKED,
    @JsonProperty("meeting.changed")
    MEETING_CHANGED,
    @JsonProperty("proposal.submitted")
    PROPOSAL_SUBMITTED,
    @JsonProperty("proposal.status_changed")
    PROPOSAL_STATUS_CHANGED,
    @JsonProperty("direction.adopted")
    DIRECTION_ADOPTED,
    @JsonProperty("notice.created")
    NOTICE_CREATED;

    /** As it stands in what is sent: {@code delegate.status_changed}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    static WebhookEventType of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('.', '_'));
    }
}
