package vn.hoinghi.people;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.kernel.paging.PageRequest;

/** What other features ask of people. Whoever belongs to another conference is not found. */
@Singleton
public class People {

    private static final Order<Delegate> BY_NAME = Order.by("name", List.of(Order.key("givenKey", String.class)));

    private final EntityManager entities;

    People(EntityManager entities) {
        this.entities = entities;
    }

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

    /** Those of the conference who match the words, the best answer first; see {@link DelegateFilter#words}. */
    public List<DelegateCard> search(UUID conferenceId, String words, int most) {
        DelegateFilter filter = new DelegateFilter();
        filter.words = words;
        PageRequest page = new PageRequest();
        page.limit = most;
        List<UUID> found = filter.of(entities, conferenceId, null)
                .page(page, null, BY_NAME, delegate -> delegate.id)
                .items();
        Map<UUID, DelegateCard> cards = delegates(conferenceId, found);
        return found.stream().map(cards::get).filter(Objects::nonNull).toList();
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

    /** The countries each of these organisations has to do with: those a mission covers, and where it sits. */
    public Map<UUID, Set<String>> coveredCountries(UUID conferenceId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : Organisation.<Organisation>stream("conferenceId = ?1 and id in ?2", conferenceId, ids)
                        .collect(toMap(
                                organisation -> organisation.id,
                                organisation -> Stream.concat(
                                                organisation.countries.stream(),
                                                Stream.ofNullable(organisation.country))
                                        .collect(toSet())));
    }
}
