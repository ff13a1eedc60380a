package vn.hoinghi.people.imports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.people.duplicates.Likeness;

/** Finds who of a file's new people may be there already. */
@Singleton
class FindImportDuplicates {

    private final EntityManager entities;

    FindImportDuplicates(EntityManager entities) {
        this.entities = entities;
    }

    /** The two hundred surest; a focal point's file is compared with its own organisation's people alone. */
    @SuppressWarnings("unchecked")
    ImportDuplicates of(DelegateImport made) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select d.*, count(*) over () as total from duplicates_of_import(:import, cast(:only as uuid)) d"
                                + " order by d.score desc, d.row_number, d.other_row, d.delegate_id limit 200",
                        Tuple.class)
                .setParameter("import", made.id)
                .setParameter("only", made.organisationId)
                .getResultList();
        long total = rows.isEmpty() ? 0 : rows.get(0).get("total", Long.class);
        return new ImportDuplicates(
                rows.stream().map(FindImportDuplicates::pair).toList(), total);
    }

    private static ImportDuplicates.Pair pair(Tuple row) {
        return new ImportDuplicates.Pair(
                row.get("row_number", Integer.class),
                row.get("full_name", String.class),
                row.get("organisation_id", UUID.class),
                row.get("delegate_id", UUID.class),
                row.get("other_row", Integer.class),
                row.get("other_name", String.class),
                row.get("score", Integer.class),
                Likeness.valueOf(row.get("reason", String.class)));
    }
}
