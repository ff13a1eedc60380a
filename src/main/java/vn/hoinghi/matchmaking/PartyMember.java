package vn.hoinghi.matchmaking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** That a delegate sits for a party, in one of its teams. */
@Entity
@Table(name = "party_members")
@IdClass(PartyMember.Key.class)
public class PartyMember extends PanacheEntityBase {

    /** A delegate sits for a party once. */
    public record Key(UUID partyId, UUID delegateId) {}

    @Id
    public UUID partyId;

    @Id
    public UUID delegateId;

    public UUID conferenceId;
    public int team;

    @Enumerated(EnumType.STRING)
    public MemberRole role;

    /** How many teams the party has; the database carries it along, to know that the team is one of them. */
    public int teams;

    static PartyMember of(Party party, PartyRequest.Member request) {
        PartyMember member = new PartyMember();
        member.partyId = party.id;
        member.delegateId = request.delegate();
        member.conferenceId = party.conferenceId;
        member.team = request.teamOrFirst();
        member.role = request.roleOrHead();
        member.teams = party.teams;
        return member;
    }

    boolean isHead() {
        return role == MemberRole.HEAD;
    }

    static List<PartyMember> of(Collection<UUID> parties) {
        return list("partyId in ?1 order by team, delegateId", parties);
    }

    /** Those of them who come to the conference; who withdrew or was declined sits for nobody. */
    @SuppressWarnings("unchecked")
    static List<PartyMember> coming(Collection<UUID> parties) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from coming_members where party_id in (:parties) order by team, delegate_id",
                        PartyMember.class)
                .setParameter("parties", parties)
                .getResultList();
    }
}
