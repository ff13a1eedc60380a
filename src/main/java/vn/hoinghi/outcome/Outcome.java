package vn.hoinghi.outcome;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.hoinghi.conference.Conferences;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.outcome.OutcomeFigures.OfCommitment;
import vn.hoinghi.outcome.OutcomeFigures.OfDirection;
import vn.hoinghi.people.OrganisationCard;
import vn.hoinghi.people.People;

/** What other features ask of the outcome. */
@Singleton
public class Outcome {

    private final Conferences conferences;
    private final People people;
    private final Clock clock;

    Outcome(Conferences conferences, People people, Clock clock) {
        this.conferences = conferences;
        this.people = people;
        this.clock = clock;
    }

    /** The conference's figures. */
    public OutcomeFigures figures(UUID conferenceId) {
        List<Commitment> commitments = Commitment.list("conferenceId = ?1 order by createdAt, id", conferenceId);
        List<OfDirection> directions = directions(conferenceId, commitments);
        List<OfCommitment> counted = directions.stream()
                .flatMap(direction -> direction.commitments().stream())
                .toList();
        return new OutcomeFigures(
                directions.size(),
                directions.stream()
                        .filter(direction -> direction.adoptedOn() != null)
                        .count(),
                counted.size(),
                counted.stream()
                        .filter(one -> one.status() == CommitmentStatus.DONE)
                        .count(),
                counted.stream().filter(OfCommitment::isOverdue).count(),
                directions);
    }

    private List<OfDirection> directions(UUID conferenceId, List<Commitment> commitments) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), conferences.conference(conferenceId).zone());
        Map<UUID, OrganisationCard> owners = people.organisations(
                conferenceId,
                commitments.stream().map(one -> one.ownerId).distinct().toList());
        Map<UUID, List<Commitment>> byDirection = commitments.stream().collect(groupingBy(one -> one.directionId));
        return Direction.<Direction>list("conferenceId = ?1 order by position, id", conferenceId).stream()
                .map(direction -> OfDirection.of(
                        direction,
                        byDirection.getOrDefault(direction.id, List.of()).stream()
                                .map(one -> OfCommitment.of(one, name(owners, one), today))
                                .toList()))
                .toList();
    }

    private static LocalisedText name(Map<UUID, OrganisationCard> owners, Commitment one) {
        return Objects.requireNonNull(owners.get(one.ownerId)).name();
    }
}
