package vn.hoinghi.programme;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.Fault;

/** Where a talk stands in its session and when, worked out from what was said of it and from the talks before it. */
record TalkTimes(int position, Instant startsAt, Instant endsAt) {

    /**
     * @param others the session's other talks in their order
     * @param request with a length or an end
     */
    static TalkTimes of(Session session, List<Talk> others, TalkRequest request) {
        int last = others.isEmpty() ? 0 : others.get(others.size() - 1).position;
        int position = request.position() == null ? last + 1 : request.position();
        Instant free = others.stream()
                .filter(talk -> talk.position < position && talk.isHeld())
                .map(talk -> talk.endsAt)
                .max(Instant::compareTo)
                .orElse(session.startsAt);
        Instant start = (request.startsAt() == null ? free : request.startsAt()).truncatedTo(ChronoUnit.MICROS);
        Instant end = request.endsAt() == null ? after(start, request.minutes()) : request.endsAt();
        return new TalkTimes(position, start, end.truncatedTo(ChronoUnit.MICROS));
    }

    private static Instant after(Instant start, @Nullable Integer minutes) {
        return start.plus(minutes == null ? 0 : minutes, ChronoUnit.MINUTES);
    }

    /** What is wrong with how long it is; null where nothing is. */
    static @Nullable Fault fault(TalkRequest request, String pointer) {
        if (request.endsAt() == null && request.minutes() == null) {
            return new Fault(
                    pointer + "/minutes",
                    "length-missing",
                    LocalisedText.of("Cần minutes hoặc endsAt.", "It takes minutes or endsAt."));
        }
        if (request.endsAt() != null && request.minutes() != null) {
            return new Fault(
                    pointer + "/minutes",
                    "length-twice",
                    LocalisedText.of("Chỉ cần minutes hoặc endsAt.", "It takes minutes or endsAt, not both."));
        }
        return null;
    }
}
