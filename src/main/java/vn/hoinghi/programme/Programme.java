package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What other features ask of the programme. */
@Singleton
public class Programme {

    private final PublishedProgrammes published;

    Programme(PublishedProgrammes published) {
        this.published = published;
    }

    /** What the version that people were told last counts. */
    public ProgrammeFigures figures(UUID conferenceId) {
        return published.latest(conferenceId).map(ProgrammeFigures::of).orElse(ProgrammeFigures.NONE);
    }

    /** A session as the organiser has it now, published or not; a session of another conference is not found. */
    public Optional<SessionCard> session(UUID conferenceId, UUID id) {
        return Session.withId(conferenceId, id).map(SessionCard::of);
    }
}
