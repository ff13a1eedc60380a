package vn.hoinghi.delivery;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.access.InvitationLinks;
import vn.hoinghi.conference.ConferenceCard;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.notice.NoticeView;
import vn.hoinghi.notice.Notices;
import vn.hoinghi.programme.feeds.CalendarEvent;
import vn.hoinghi.programme.feeds.CalendarInvitation;
import vn.hoinghi.programme.feeds.Words;

/** Writes mails by the template of their kind and language; the first line of a template is the subject. */
@Singleton
public class WriteMail {

    static final String INVITATION = "INVITATION";
    private static final String REMINDER = "MEETING_REMINDER";
    /** For kinds without a template of their own. */
    private static final String ANY = "NOTICE";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final String LINK_OF_PREVIEW = "…";

    private final Engine templates;
    private final Notices notices;
    private final Sources sources;
    private final MailSettings settings;
    private final Clock clock;

    /** Where what is said comes from. */
    @Singleton
    record Sources(Conferences conferences, MeetingFacts meetings, InvitationLinks invitations) {}

    WriteMail(Engine templates, Notices notices, Sources sources, MailSettings settings, Clock clock) {
        this.templates = templates;
        this.notices = notices;
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    /** The mail as it goes out now; empty where what it was to say is over. A link in it is made for it. */
    @Transactional
    public Optional<WrittenMail> toSend(UUID id) {
        return OutgoingMail.<OutgoingMail>findByIdOptional(id).flatMap(mail -> write(mail, false));
    }

    /** The same without a link that opens anything. */
    @Transactional
    public Optional<WrittenMail> toShow(UUID conferenceId, UUID id) {
        return write(OutgoingMail.get(conferenceId, id), true);
    }

    /** What a mail of that notice would be. */
    @Transactional
    public WrittenMail ofNotice(UUID conferenceId, NoticeView notice, Recipient recipient) {
        MeetingFacts.@Nullable Meeting meeting =
                sources.meetings().of(conferenceId, notice).orElse(null);
        return ofNotice(conferenceId, notice, recipient, meeting);
    }

    private Optional<WrittenMail> write(OutgoingMail mail, boolean isPreview) {
        if (mail.invitationId != null) {
            return ofInvitation(mail, mail.invitationId, isPreview);
        }
        NoticeView notice = notices.find(mail.conferenceId, Objects.requireNonNull(mail.noticeId))
                .orElseThrow();
        MeetingFacts.@Nullable Meeting meeting =
                sources.meetings().of(mail.conferenceId, notice).orElse(null);
        if (notice.kind().equals(REMINDER) && !mail.isTest && (meeting == null || isOver(meeting))) {
            return Optional.empty();
        }
        return Optional.of(ofNotice(mail.conferenceId, notice, Recipient.of(mail), meeting));
    }

    private boolean isOver(MeetingFacts.Meeting meeting) {
        return meeting.status() != CalendarEvent.Status.CONFIRMED
                || !meeting.startsAt().isAfter(clock.instant());
    }

    private Optional<WrittenMail> ofInvitation(OutgoingMail mail, UUID invitation, boolean isPreview) {
        return sources.invitations().letter(invitation).map(letter -> {
            Map<String, Object> data = data(mail.conferenceId, Recipient.of(mail));
            data.put("organisation", letter.organisation().in(mail.language));
            data.put("until", letter.until());
            data.put(
                    "link",
                    isPreview
                            ? LINK_OF_PREVIEW
                            : sources.invitations().fresh(invitation).orElseThrow());
            return written(INVITATION, Recipient.of(mail), data, null);
        });
    }

    private WrittenMail ofNotice(
            UUID conferenceId, NoticeView notice, Recipient recipient, MeetingFacts.@Nullable Meeting meeting) {
        ConferenceCard conference = sources.conferences().conference(conferenceId);
        Map<String, Object> data = data(conferenceId, recipient);
        data.put("text", notice.text().in(recipient.language()));
        if (meeting != null) {
            data.put("with", meeting.with().in(recipient.language()));
            data.put("when", when(meeting, conference.zone(), recipient.language()));
            data.put("table", meeting.table());
        }
        return written(
                notice.kind(), recipient, data, meeting == null ? null : invitation(meeting, conference, recipient));
    }

    private Map<String, Object> data(UUID conferenceId, Recipient recipient) {
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.name());
        data.put(
                "conference",
                sources.conferences().conference(conferenceId).name().in(recipient.language()));
        data.put("with", null);
        return data;
    }

    private static String when(MeetingFacts.Meeting meeting, ZoneId zone, Language language) {
        Instant from = meeting.startsAt();
        return CLOCK.format(from.atZone(zone)) + "–"
                + CLOCK.format(meeting.endsAt().atZone(zone)) + ", "
                + new Words(language).day(from.atZone(zone).toLocalDate());
    }

    private WrittenMail written(
            String kind, Recipient recipient, Map<String, Object> data, WrittenMail.@Nullable Attachment invitation) {
        String text = template(kind, recipient.language()).render(data);
        int end = text.indexOf('\n');
        // A line break in a title would begin another header.
        String subject = text.substring(0, end).replaceAll("\\p{Cntrl}+", " ").strip();
        return new WrittenMail(
                recipient.address(), subject, text.substring(end + 1).strip() + "\n", invitation);
    }

    private Template template(String kind, Language language) {
        String suffix = "." + language.name().toLowerCase(Locale.ROOT) + ".txt";
        Template own = templates.getTemplate("mails/" + kind + suffix);
        return own != null ? own : templates.getTemplate("mails/" + ANY + suffix);
    }

    private WrittenMail.Attachment invitation(
            MeetingFacts.Meeting meeting, ConferenceCard conference, Recipient recipient) {
        Words words = new Words(recipient.language());
        CalendarEvent event = new CalendarEvent(
                meeting.uid(),
                meeting.version(),
                meeting.changedAt(),
                meeting.startsAt(),
                meeting.endsAt(),
                words.either("Gặp ", "Meeting with ") + words.of(meeting.with()),
                words.of(conference.name()),
                meeting.table(),
                meeting.status());
        CalendarInvitation invitation = new CalendarInvitation(
                event, words, conference.zone(), settings.from(), recipient.address(), recipient.name());
        return new WrittenMail.Attachment(
                "meeting.ics", "text/calendar; charset=UTF-8; method=" + invitation.method(), invitation.bytes());
    }
}
