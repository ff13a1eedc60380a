package vn.hoinghi.programme.floor;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import vn.hoinghi.people.OrganisationKind;

/**
 * Who speaks after whom. Those whom the chair put somewhere have that place, and the others follow the rule of the floor
 * around them; where that says nothing, the order of request, which has no ties.
 */
final class SpeakingOrder {

    private static final Comparator<WaitingSpeaker> BY_REQUEST = Comparator.comparingLong(waiting -> waiting.number);

    private SpeakingOrder() {}

    /** @param heard when each kind of organisation was heard last, without those that were not */
    static List<WaitingSpeaker> of(FloorRule rule, List<WaitingSpeaker> waiting, Map<OrganisationKind, Instant> heard) {
        List<WaitingSpeaker> others = waiting.stream()
                .filter(one -> one.place == null)
                .sorted(BY_REQUEST)
                .toList();
        List<WaitingSpeaker> order = new ArrayList<>(
                switch (rule) {
                    case ORDER_OF_REQUEST -> others;
                    case PRECEDENCE -> byPrecedence(others);
                    case ALTERNATE_KINDS -> alternating(others, heard);
                });
        placed(waiting).forEach(one -> order.add(Math.min(Objects.requireNonNull(one.place) - 1, order.size()), one));
        return order;
    }

    /** Those whom the chair put somewhere, by their places. */
    static List<WaitingSpeaker> placed(List<WaitingSpeaker> waiting) {
        return waiting.stream()
                .filter(one -> one.place != null)
                .sorted(Comparator.<WaitingSpeaker, Integer>comparing(one -> one.place)
                        .thenComparing(BY_REQUEST))
                .toList();
    }

    private static List<WaitingSpeaker> byPrecedence(List<WaitingSpeaker> byRequest) {
        return byRequest.stream()
                .sorted(Comparator.comparing(
                        one -> one.precedence, Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
                .toList();
    }

    private static List<WaitingSpeaker> alternating(
            List<WaitingSpeaker> byRequest, Map<OrganisationKind, Instant> heard) {
        Map<OrganisationKind, Queue<WaitingSpeaker>> queues = new LinkedHashMap<>();
        byRequest.stream()
                // Stable: kinds that were never heard keep the order of their first request.
                .sorted(Comparator.comparing(one -> heard.getOrDefault(one.organisationKind, Instant.MIN)))
                .forEach(one -> queues.computeIfAbsent(one.organisationKind, kind -> new ArrayDeque<>())
                        .add(one));
        List<WaitingSpeaker> order = new ArrayList<>();
        while (order.size() < byRequest.size()) {
            queues.values().stream().filter(queue -> !queue.isEmpty()).forEach(queue -> order.add(queue.remove()));
        }
        return order;
    }
}
