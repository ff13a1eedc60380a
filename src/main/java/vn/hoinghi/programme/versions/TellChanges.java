package vn.hoinghi.programme.versions;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.notice.NewNotice;
import vn.hoinghi.notice.Notices;
import vn.hoinghi.people.DelegateCard;
import vn.hoinghi.people.DelegateStatus;
import vn.hoinghi.people.People;
import vn.hoinghi.programme.OccasionWords;
import vn.hoinghi.programme.PublishedProgramme;

/** Tells everybody whom a publication concerns what it changes for them, in the publication's own transaction. */
@Singleton
public class TellChanges {

    private static final String KIND = "PROGRAMME_CHANGED";
    private static final int MOST_SENTENCES = 12;

    private final Notices notices;
    private final People people;

    TellChanges(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    /** What made the notices of that version necessary; they are listed by it. */
    static String cause(int version) {
        return "programme/versions/" + version;
    }

    /** One notice to each, which asks to be seen. Whoever turned out to be somebody else is not there to be told. */
    public void tell(
            UUID conferenceId, PublishedProgramme version, List<ProgrammeChange> changes, OccasionWords words) {
        List<UUID> affected = ProgrammeDifference.affected(changes).stream()
                .map(AffectedPerson::delegate)
                .sorted()
                .toList();
        Map<UUID, DelegateCard> cards = people.delegates(conferenceId, affected);
        ChangeWords changeWords = new ChangeWords(words);
        notices.tell(
                conferenceId,
                affected.stream()
                        .map(cards::get)
                        .filter(card -> card != null && card.status() != DelegateStatus.MERGED)
                        .map(card -> notice(card, version, changes, changeWords))
                        .toList());
    }

    private static NewNotice notice(
            DelegateCard person, PublishedProgramme version, List<ProgrammeChange> changes, ChangeWords words) {
        List<LocalisedText> own = changes.stream()
                .filter(change -> change.affected().stream()
                        .anyMatch(one -> one.delegate().equals(person.id())))
                .map(change -> words.of(change, person.id()))
                .toList();
        StringBuilder vi = new StringBuilder("Chương trình đã công bố bản " + version.version() + ".");
        StringBuilder en = new StringBuilder("Version " + version.version() + " of the programme is published.");
        own.stream().limit(MOST_SENTENCES).forEach(sentence -> {
            vi.append('\n').append(sentence.vi());
            en.append('\n').append(sentence.en());
        });
        int more = own.size() - MOST_SENTENCES;
        if (more > 0) {
            vi.append("\nVà ").append(more).append(" thay đổi khác.");
            en.append("\nAnd ").append(more).append(" more.");
        }
        return new NewNotice(
                person.organisation().id(),
                person.id(),
                KIND,
                cause(version.version()),
                "/programme/versions/" + version.version(),
                LocalisedText.of(vi.toString(), en.toString()),
                true);
    }
}
