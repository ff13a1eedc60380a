package vn.hoinghi.matchmaking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party as it is shown. */
public record PartyView(
        UUID id,
        UUID organisation,
        int teams,
        @Nullable Integer mostMeetings,
        boolean needsInterpretation,
        List<Member> members,
        long version) {

    /** Who may sit, in which team and as what. */
    @Schema(name = "PartyMember")
    public record Member(UUID delegate, int team, MemberRole role) {}

    static PartyView of(Party party) {
        return of(List.of(party)).get(0);
    }

    static List<PartyView> of(Collection<Party> parties) {
        Map<UUID, List<PartyMember>> members = PartyMember.of(
                        parties.stream().map(party -> party.id).toList())
                .stream()
                .collect(Collectors.groupingBy(member -> member.partyId));
        return parties.stream()
                .map(party -> of(party, members.getOrDefault(party.id, List.of())))
                .toList();
    }

    private static PartyView of(Party party, List<PartyMember> members) {
        return new PartyView(
                party.id,
                party.organisationId,
                party.teams,
                party.mostMeetings,
                party.needsInterpretation,
                members.stream()
                        .map(member -> new Member(member.delegateId, member.team, member.role))
                        .toList(),
                party.version);
    }
}
