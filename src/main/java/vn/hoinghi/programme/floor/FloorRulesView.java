package vn.hoinghi.programme.floor;

import java.util.UUID;

/** How the floor of a session is given; see {@link FloorRulesRequest}. */
public record FloorRulesView(UUID session, FloorRule rule, int secondsAllowed, boolean takesRequests, long version) {

    static FloorRulesView of(Floor floor) {
        return new FloorRulesView(
                floor.sessionId, floor.rule, floor.secondsAllowed, floor.takesRequests, floor.version);
    }
}
