package vn.hoinghi.people.exports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.paging.Order;
import vn.hoinghi.people.Delegate;
import vn.hoinghi.people.DelegateFilter;
import vn.hoinghi.people.imports.DelegateCells;
import vn.hoinghi.people.imports.SheetFields;

/** Writes delegates to a sheet as the database gives them; none is held. */
@Singleton
public class ExportDelegates {

    private static final int MOST_SECONDS = 300;

    private static final Order<Delegate> BY_NAME =
            Order.by("name", List.of(Order.key("givenKey", String.class), Order.key("fullName", String.class)));

    private final EntityManager entities;

    ExportDelegates(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What is asked for.
     *
     * @param own the one organisation whose people may be seen; null where all may
     */
    record Asked(
            UUID conferenceId,
            @Nullable UUID own,
            DelegateFilter filter,
            List<String> fields,
            Language language,
            ExportFormat format) {}

    @Transactional
    @TransactionConfiguration(timeout = MOST_SECONDS)
    public void write(Asked asked, OutputStream out) {
        SheetFields known = SheetFields.of(asked.conferenceId());
        DelegateCells cells = new DelegateCells(asked.conferenceId(), known, asked.language());
        try (Stream<Delegate> delegates = found(asked);
                SheetWriter sheet = asked.format().writer(out)) {
            sheet.header(
                    asked.fields(),
                    asked.fields().stream()
                            .map(field -> StatedColumn.of(field)
                                    .map(column -> column.heading(asked.language()))
                                    .orElseGet(() -> known.heading(field, asked.language())))
                            .toList());
            for (Iterator<Delegate> each = delegates.iterator(); each.hasNext(); ) {
                Delegate delegate = each.next();
                sheet.row(row(asked, cells, delegate));
                entities.detach(delegate);
            }
        } catch (IOException goneAway) {
            throw new UncheckedIOException(goneAway);
        }
    }

    private Stream<Delegate> found(Asked asked) {
        return asked.filter().of(entities, asked.conferenceId(), asked.own()).stream(BY_NAME);
    }

    private static List<String> row(Asked asked, DelegateCells cells, Delegate delegate) {
        var request = delegate.asRequest();
        return asked.fields().stream()
                .map(field -> StatedColumn.of(field)
                        .map(column -> column.text(delegate, asked.language()))
                        .orElseGet(() -> cells.text(field, delegate.id, request)))
                .toList();
    }
}
