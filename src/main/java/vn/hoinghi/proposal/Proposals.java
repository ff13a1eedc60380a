package vn.hoinghi.proposal;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoinghi.kernel.LocalisedText;

/** What other features ask of proposals. */
@Singleton
public class Proposals {

    private final EntityManager entities;

    Proposals(EntityManager entities) {
        this.entities = entities;
    }

    /** The conference's figures, all from one statement, so that their sums agree while people go on filing. */
    public ProposalFigures figures(UUID conferenceId) {
        List<Tuple> rows = entities.createQuery(
                        "select f.code as field, f.title as title, p.status as status, count(p.id) as proposals"
                                + " from ProposalField f left join Proposal p on p.field = f"
                                + " where f.conferenceId = :conference"
                                + " group by f.code, f.title.vi, f.title.en, p.status order by f.code",
                        Tuple.class)
                .setParameter("conference", conferenceId)
                .getResultList();
        long total = rows.stream().mapToLong(Proposals::count).sum();
        return new ProposalFigures(total, byStatus(rows), byField(rows));
    }

    private static List<ProposalFigures.StatusCount> byStatus(List<Tuple> rows) {
        return Stream.of(ProposalStatus.values())
                .map(status -> new ProposalFigures.StatusCount(
                        status,
                        rows.stream()
                                .filter(row -> row.get("status") == status)
                                .mapToLong(Proposals::count)
                                .sum()))
                .toList();
    }

    private static List<ProposalFigures.FieldCount> byField(List<Tuple> rows) {
        Map<String, ProposalFigures.FieldCount> counts = new LinkedHashMap<>();
        for (Tuple row : rows) {
            String code = row.get("field", String.class);
            LocalisedText title = row.get("title", LocalisedText.class);
            counts.merge(
                    code,
                    new ProposalFigures.FieldCount(code, title, count(row)),
                    (one, other) -> new ProposalFigures.FieldCount(code, title, one.count() + other.count()));
        }
        return List.copyOf(counts.values());
    }

    private static long count(Tuple row) {
        return row.get("proposals", Long.class);
    }
}
