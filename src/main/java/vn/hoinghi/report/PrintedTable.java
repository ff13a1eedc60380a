package vn.hoinghi.report;

import static vn.hoinghi.programme.feeds.Sheets.LEFT;
import static vn.hoinghi.programme.feeds.Sheets.RIGHT;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import vn.hoinghi.kernel.pdf.DocumentFonts.Weight;
import vn.hoinghi.kernel.tables.Cell;
import vn.hoinghi.kernel.tables.Table;
import vn.hoinghi.programme.feeds.Sheets;
import vn.hoinghi.programme.feeds.Sheets.Style;

/** A table on paper: as wide as the sheet, words wrapped and never cut, headings again on every sheet it goes on. */
final class PrintedTable {

    private static final Style HEADING = new Style(Weight.BOLD, 8, new Color(0x1A237E));
    private static final Style TEXT = new Style(Weight.REGULAR, 8.5f, Color.BLACK);
    private static final Color SHADE = new Color(0xE8EAF6);
    private static final Color RULE = new Color(0xCCCCCC);
    private static final float GAP = 6;
    private static final float PADDING = 2.5f;

    private final Table table;
    private final Sheets sheets;
    private final float[] widths;

    PrintedTable(Table table, Sheets sheets) throws IOException {
        this.table = table;
        this.sheets = sheets;
        this.widths = widths();
    }

    /** How high its headings and its first row are, which belong together. */
    float beginning() throws IOException {
        return height(headings(), HEADING) + height(table.rows().get(0), TEXT);
    }

    void write() throws IOException {
        writeHeadings();
        for (List<Cell> row : table.rows()) {
            sheets.keepTogether(height(row, TEXT));
            write(row, TEXT);
            sheets.rule(RULE);
        }
    }

    void writeHeadings() throws IOException {
        float height = height(headings(), HEADING);
        sheets.fill(SHADE, LEFT, sheets.top() - height, RIGHT - LEFT, height);
        write(headings(), HEADING);
    }

    private List<Cell> headings() {
        return table.headings().stream().map(Cell::of).toList();
    }

    private void write(List<Cell> row, Style style) throws IOException {
        float height = height(row, style);
        float top = sheets.top() - PADDING - style.size();
        float left = LEFT;
        for (int column = 0; column < widths.length; column++) {
            float base = top;
            for (String line : lines(row, column, style)) {
                float x = isOfNumbers(column) ? left + widths[column] - GAP - sheets.width(line, style) : left + 2;
                sheets.text(line, style, x, base);
                base -= style.leading();
            }
            left += widths[column];
        }
        sheets.space(height);
    }

    private float height(List<Cell> row, Style style) throws IOException {
        int most = 1;
        for (int column = 0; column < widths.length; column++) {
            most = Math.max(most, lines(row, column, style).size());
        }
        return most * style.leading() + 2 * PADDING;
    }

    private List<String> lines(List<Cell> row, int column, Style style) throws IOException {
        return sheets.lines(row.get(column).text(), style, widths[column] - GAP);
    }

    private boolean isOfNumbers(int column) {
        return table.rows().stream().anyMatch(row -> row.get(column).isNumber());
    }

    /** Each column gets what its longest word needs, and what is left over by what its longest text would like. */
    private float[] widths() throws IOException {
        int columns = table.headings().size();
        float[] least = new float[columns];
        float[] wanted = new float[columns];
        for (int column = 0; column < columns; column++) {
            for (List<Cell> row : everything()) {
                String text = row.get(column).text();
                wanted[column] = Math.max(wanted[column], width(text));
                for (String word : text.split("\\s+")) {
                    least[column] = Math.max(least[column], width(word));
                }
            }
        }
        for (int column = 0; column < columns; column++) {
            // What is left over is for words.
            wanted[column] = isOfNumbers(column) ? least[column] : wanted[column];
        }
        return shared(least, wanted);
    }

    /** With room at its sides, in whichever style it may be written. */
    private float width(String text) throws IOException {
        return Math.max(sheets.width(text, TEXT), sheets.width(text, HEADING)) + GAP + 2;
    }

    private List<List<Cell>> everything() {
        return Stream.concat(Stream.of(headings()), table.rows().stream()).toList();
    }

    private static float[] shared(float[] least, float[] wanted) {
        float spare = RIGHT - LEFT - sum(least);
        float more = sum(wanted) - sum(least);
        float[] widths = new float[least.length];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = spare < 0
                    ? least[column] * (RIGHT - LEFT) / sum(least)
                    : least[column]
                            + (more > 0 ? spare * (wanted[column] - least[column]) / more : spare / widths.length);
        }
        return widths;
    }

    private static float sum(float[] numbers) {
        float sum = 0;
        for (float number : numbers) {
            sum += number;
        }
        return sum;
    }
}
