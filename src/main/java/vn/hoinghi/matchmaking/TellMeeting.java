package vn.hoinghi.matchmaking;

import jakarta.inject.Singleton;
import java.util.List;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.notice.NewNotice;
import vn.hoinghi.notice.Notices;

/** Tells those who act for the sides of a meeting what became of it without them. */
@Singleton
public class TellMeeting {

    private final Notices notices;

    TellMeeting(Notices notices) {
        this.notices = notices;
    }

    /** @param cause nobody is told twice of one */
    record News(String kind, String cause, LocalisedText text) {}

    void tell(Meeting meeting, List<Party> parties, News news) {
        List<NewNotice> told = parties.stream()
                .filter(party -> meeting.hasSide(party.id))
                .map(party -> new NewNotice(
                        party.organisationId,
                        null,
                        news.kind(),
                        news.cause(),
                        "/rounds/" + meeting.roundId + "/meetings/" + meeting.id,
                        news.text(),
                        false))
                .toList();
        notices.tell(meeting.conferenceId, told);
    }
}
