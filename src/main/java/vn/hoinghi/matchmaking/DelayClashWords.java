package vn.hoinghi.matchmaking;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.hoinghi.calendar.Engagement;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.matchmaking.DelayEffectView.Clash;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.OrganisationCard;

/** Says of clashes who is concerned on both sides. */
record DelayClashWords(
        Map<UUID, MeetingCard> meetings, Map<UUID, OrganisationCard> organisations, Map<UUID, DelegateCard> delegates) {

    Clash of(FoundClash found) {
        return new Clash(
                found.over(),
                found.meeting(),
                found.other(),
                found.otherKind(),
                found.person(),
                found.during().startsAt(),
                found.during().endsAt(),
                text(found));
    }

    private LocalisedText text(FoundClash found) {
        LocalisedText one = name(found.meeting(), found.otherKind());
        LocalisedText other = name(found.other(), found.otherKind());
        DelegateCard person = found.person() == null ? null : delegates.get(found.person());
        String who = person == null ? "" : person.fullName() + ": ";
        return LocalisedText.of(
                who + "“" + one.vi() + "” trùng với “" + other.vi() + "”.",
                who + "“" + english(one) + "” would be at the time of “" + english(other) + "”.");
    }

    private static String english(LocalisedText text) {
        return text.en() == null ? text.vi() : text.en();
    }

    /** A meeting of another round, or a session, is not known by its name here. */
    private LocalisedText name(UUID place, Engagement.Kind kind) {
        MeetingCard card = meetings.get(place);
        if (card == null) {
            return kind == Engagement.Kind.SESSION
                    ? LocalisedText.of("một phiên của chương trình", "a session of the programme")
                    : LocalisedText.of("cuộc gặp của vòng khác", "a meeting of another round");
        }
        LocalisedText party = organisation(card.party());
        LocalisedText otherParty = organisation(card.otherParty());
        return LocalisedText.of(party.vi() + " – " + otherParty.vi(), english(party) + " – " + english(otherParty));
    }

    private LocalisedText organisation(MeetingCard.Side side) {
        return Objects.requireNonNull(organisations.get(side.organisation())).name();
    }
}
