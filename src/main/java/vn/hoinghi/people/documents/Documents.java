package vn.hoinghi.people.documents;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hoinghi.kernel.files.FileContents;

/** What others ask of documents. */
@Singleton
public class Documents {

    private final EntityManager entities;
    private final FileContents contents;

    Documents(EntityManager entities, FileContents contents) {
        this.entities = entities;
        this.contents = contents;
    }

    /** The photo of that delegate of the conference. */
    public Optional<Photo> photo(UUID conferenceId, UUID delegate) {
        return Document.<Document>find(
                        "conferenceId = ?1 and delegateId = ?2 and kind = ?3",
                        conferenceId,
                        delegate,
                        DocumentKind.PHOTO)
                .firstResultOptional()
                .map(photo -> new Photo(
                        photo.mediaType,
                        photo.size,
                        photo.sha256,
                        contents.open(Document.CONTENTS, photo.id, photo.size)));
    }

    /** Those of these delegates of the conference who have a photo. */
    public Set<UUID> withPhoto(UUID conferenceId, Collection<UUID> delegates) {
        if (delegates.isEmpty()) {
            return Set.of();
        }
        return entities.createQuery(
                        "select d.delegateId from Document d"
                                + " where d.conferenceId = :conference and d.kind = :photo and d.delegateId in :delegates",
                        UUID.class)
                .setParameter("conference", conferenceId)
                .setParameter("photo", DocumentKind.PHOTO)
                .setParameter("delegates", delegates)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
