package vn.hoinghi.programme.speakers;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.people.documents.Documents;
import vn.hoinghi.people.documents.Photo;
import vn.hoinghi.programme.PlanStatus;
import vn.hoinghi.programme.PublishedProgramme;
import vn.hoinghi.programme.PublishedProgramme.PublishedSession;
import vn.hoinghi.programme.PublishedProgrammes;

/** What everybody may know of speakers: of those in the published programme who consent, and of nobody else. */
@Singleton
public class PublicSpeakers {

    private final EntityManager entities;
    private final PublishedProgrammes published;
    private final Documents documents;

    PublicSpeakers(EntityManager entities, PublishedProgrammes published, Documents documents) {
        this.entities = entities;
        this.published = published;
        this.documents = documents;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 for whoever is not in the programme or does not consent */
    PublicSpeakerView get(UUID conferenceId, String code, UUID id) {
        Speaker speaker = consenting(conferenceId, id);
        boolean hasPhoto = !documents.withPhoto(conferenceId, List.of(id)).isEmpty();
        return new PublicSpeakerView(
                id,
                speaker.fullName,
                speaker.position,
                speaker.organisation,
                speaker.bio,
                speaker.languages,
                hasPhoto ? "/api/v1/conferences/" + code + "/programme/speakers/" + id + "/photo" : null,
                appearances(conferenceId, id));
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 where there is none that may be shown */
    Photo photo(UUID conferenceId, UUID id) {
        consenting(conferenceId, id);
        return documents.photo(conferenceId, id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private Speaker consenting(UUID conferenceId, UUID id) {
        Speaker speaker = entities.find(Speaker.class, id);
        if (speaker == null
                || !speaker.conferenceId.equals(conferenceId)
                || !speaker.consents
                || appearances(conferenceId, id).isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return speaker;
    }

    private List<Appearance> appearances(UUID conferenceId, UUID id) {
        List<Appearance> all = new ArrayList<>();
        published.latest(conferenceId).map(PublishedProgramme::sessions).orElse(List.of()).stream()
                .filter(session -> session.status() == PlanStatus.PLANNED)
                .forEach(session -> add(all, session, id));
        return all;
    }

    private static void add(List<Appearance> all, PublishedSession session, UUID id) {
        session.people().stream()
                .filter(person -> person.delegate().equals(id))
                .map(person -> new Appearance(
                        session.id(), null, person.role(), session.title(), session.startsAt(), session.endsAt()))
                .forEach(all::add);
        session.talks().stream()
                .filter(talk -> talk.status() == PlanStatus.PLANNED)
                .forEach(talk -> talk.speakers().stream()
                        .filter(person -> person.delegate().equals(id))
                        .map(person -> new Appearance(
                                session.id(), talk.id(), person.role(), talk.title(), talk.startsAt(), talk.endsAt()))
                        .forEach(all::add));
    }
}
