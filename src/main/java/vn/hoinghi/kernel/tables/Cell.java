package vn.hoinghi.kernel.tables;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param text as it is printed
 * @param number what a spreadsheet reckons with; null where it is none
 * @param time as the conference's clocks show it; null where it is none
 */
public record Cell(
        String text, @Nullable Double number, @Nullable LocalDateTime time) {

    /** Nothing is known. */
    public static final Cell EMPTY = new Cell("", null, null);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    public static Cell of(String text) {
        return new Cell(text, null, null);
    }

    public static Cell of(long number) {
        return new Cell(String.valueOf(number), (double) number, null);
    }

    /** A number that may be broken, with one digit behind the sign of its language; empty where there is none. */
    public static Cell of(@Nullable Double number, Locale locale) {
        return number == null ? EMPTY : new Cell(String.format(locale, "%.1f", number), number, null);
    }

    /** What share the part is of the whole, in per cent; empty where the whole is nothing. */
    public static Cell percent(long part, long whole) {
        return whole == 0 ? EMPTY : percent(Math.round(100.0 * part / whole));
    }

    public static Cell percent(long percent) {
        return new Cell(percent + "%", (double) percent, null);
    }

    public static Cell on(@Nullable LocalDate day) {
        return day == null ? EMPTY : of(DAY.format(day));
    }

    public static Cell at(LocalDateTime time) {
        return new Cell(MINUTE.format(time), null, time);
    }

    public boolean isNumber() {
        return number != null;
    }
}
