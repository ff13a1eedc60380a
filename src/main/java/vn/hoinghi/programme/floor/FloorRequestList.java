package vn.hoinghi.programme.floor;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Those who wait for the floor and whom the caller may know of, the next one first. */
public record FloorRequestList(@Size(max = 10_000) List<FloorRequestView> items) {

    static FloorRequestList of(List<WaitingSpeaker> order, Predicate<WaitingSpeaker> isShown) {
        return new FloorRequestList(IntStream.range(0, order.size())
                .filter(at -> isShown.test(order.get(at)))
                .mapToObj(at -> FloorRequestView.of(order.get(at), at + 1))
                .toList());
    }
}
