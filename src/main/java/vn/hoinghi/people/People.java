package vn.hoinghi.people;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What other features ask of people. Whoever belongs to another conference is not found. */
@Singleton
public class People {

    public Optional<DelegateCard> delegate(UUID conferenceId, UUID id) {
        return Optional.ofNullable(delegates(conferenceId, List.of(id)).get(id));
    }

    /** The delegates of these identifiers that there are. */
    public Map<UUID, DelegateCard> delegates(UUID conferenceId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Delegate> found = Delegate.list("conferenceId = ?1 and id in ?2", conferenceId, ids);
        Map<UUID, Organisation> organisations = Organisation.<Organisation>stream(
                        "id in ?1",
                        found.stream()
                                .map(delegate -> delegate.organisationId)
                                .distinct()
                                .toList())
                .collect(toMap(organisation -> organisation.id, Function.identity()));
        return found.stream()
                .map(delegate ->
                        DelegateCard.of(delegate, Objects.requireNonNull(organisations.get(delegate.organisationId))))
                .collect(toMap(DelegateCard::id, Function.identity()));
    }

    public Optional<OrganisationCard> organisation(UUID conferenceId, UUID id) {
        return Optional.ofNullable(organisations(conferenceId, List.of(id)).get(id));
    }

    /** The organisations of these identifiers that there are. */
    public Map<UUID, OrganisationCard> organisations(UUID conferenceId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return Organisation.<Organisation>stream("conferenceId = ?1 and id in ?2", conferenceId, ids)
                .map(OrganisationCard::of)
                .collect(toMap(OrganisationCard::id, Function.identity()));
    }
}
