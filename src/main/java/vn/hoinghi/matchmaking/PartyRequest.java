package vn.hoinghi.matchmaking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser says of a party.
 *
 * @param teams how many meetings it can hold at once; one where it is left out
 * @param members who may sit for it; nobody in particular where it is left out
 * @param mostMeetings how many meetings it takes in all; not limited where it is left out
 * @param needsInterpretation whether its meetings are given a table with interpretation; no where it is left out
 */
public record PartyRequest(
        @NotNull UUID organisation,
        @Nullable @Min(1) @Max(50) Integer teams,
        @Nullable @Size(max = 200) List<@NotNull @Valid Member> members,
        @Nullable @Min(1) @Max(1000) Integer mostMeetings,
        @Nullable Boolean needsInterpretation) {

    /** Who may sit, in which team and as what; in the first and as its head where that is left out. */
    @Schema(name = "PartyMemberRequest")
    public record Member(
            @NotNull UUID delegate,
            @Nullable @Min(1) @Max(50) Integer team,
            @Nullable MemberRole role) {

        MemberRole roleOrHead() {
            return role == null ? MemberRole.HEAD : role;
        }

        int teamOrFirst() {
            return team == null ? 1 : team;
        }
    }

    int teamsOrOne() {
        return teams == null ? 1 : teams;
    }

    List<Member> membersOrNone() {
        return members == null ? List.of() : members;
    }

    boolean namesSomebodyTwice() {
        List<Member> all = membersOrNone();
        return all.stream().map(Member::delegate).distinct().count() < all.size();
    }
}
