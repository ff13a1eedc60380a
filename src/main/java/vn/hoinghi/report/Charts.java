package vn.hoinghi.report;

import static vn.hoinghi.programme.feeds.Sheets.LEFT;
import static vn.hoinghi.programme.feeds.Sheets.RIGHT;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import vn.hoinghi.kernel.pdf.DocumentFonts.Weight;
import vn.hoinghi.programme.feeds.Sheets;
import vn.hoinghi.programme.feeds.Sheets.Style;

/** Plain charts: bars of a part in its whole, bars of parts one after the other, and a curve. */
final class Charts {

    private static final Color INK = new Color(0x1A237E);
    private static final Color REST = new Color(0xC5CAE9);
    private static final Color GREY = new Color(0x555555);
    private static final Style LABEL = new Style(Weight.REGULAR, 7.5f, Color.BLACK);
    private static final Style SMALL = new Style(Weight.REGULAR, 7, GREY);
    private static final Style NAME = new Style(Weight.BOLD, 8, INK);
    private static final float BAR = 7;
    private static final float GUTTER = 14;
    private static final float CURVE_HEIGHT = 90;
    private static final int ROWS_AT_ONCE = 40;

    /** Far enough apart to be told on grey paper too. */
    static final List<Color> COLOURS = List.of(
            new Color(0x90A4AE),
            new Color(0x5C6BC0),
            new Color(0x1A237E),
            new Color(0x2E7D32),
            new Color(0xBDBDBD),
            new Color(0xEF6C00));

    private final Sheets sheets;

    Charts(Sheets sheets) {
        this.sheets = sheets;
    }

    /**
     * A bar.
     *
     * @param parts drawn from the left, as long as they are
     * @param whole as long as the light bar behind them
     * @param note behind the bar
     */
    record Bar(String label, List<Double> parts, double whole, String note) {}

    /** Bars in that many columns, read from the top down; the longest bar fills its column. */
    void bars(List<Bar> bars, int columns) throws IOException {
        int atOnce = columns * ROWS_AT_ONCE;
        double longest = bars.stream().mapToDouble(Charts::length).max().orElse(0);
        for (int from = 0; from < bars.size(); from += atOnce) {
            block(bars.subList(from, Math.min(bars.size(), from + atOnce)), columns, Math.max(longest, 1e-9));
        }
    }

    private static double length(Bar bar) {
        return Math.max(
                bar.whole(),
                bar.parts().stream().mapToDouble(Double::doubleValue).sum());
    }

    private void block(List<Bar> bars, int columns, double longest) throws IOException {
        float width = (RIGHT - LEFT - (columns - 1) * GUTTER) / columns;
        float labels = width * (columns == 1 ? 0.36f : 0.4f);
        float notes = 0;
        float row = LABEL.leading();
        for (Bar bar : bars) {
            notes = Math.max(notes, sheets.width(bar.note(), SMALL) + 4);
            row = Math.max(row, sheets.lines(bar.label(), LABEL, labels - 4).size() * LABEL.leading() + 2);
        }
        int rows = (bars.size() + columns - 1) / columns;
        sheets.keepTogether(Math.min(rows * row, 650));
        float top = sheets.top();
        for (int each = 0; each < bars.size(); each++) {
            float x = LEFT + each / rows * (width + GUTTER);
            bar(bars.get(each), x, top - each % rows * row, labels, (float) ((width - labels - notes) / longest));
        }
        sheets.space(rows * row + 4);
    }

    private void bar(Bar bar, float x, float top, float labels, float unit) throws IOException {
        float base = top - LABEL.size();
        for (String line : sheets.lines(bar.label(), LABEL, labels - 4)) {
            sheets.text(line, LABEL, x, base);
            base -= LABEL.leading();
        }
        float at = x + labels;
        sheets.fill(REST, at, top - BAR - 1, (float) bar.whole() * unit, BAR);
        float from = at;
        for (int part = 0; part < bar.parts().size(); part++) {
            float width = (float) (bar.parts().get(part) * unit);
            sheets.fill(
                    bar.parts().size() == 1 ? INK : COLOURS.get(part % COLOURS.size()),
                    from,
                    top - BAR - 1,
                    width,
                    BAR);
            from += width;
        }
        sheets.text(bar.note(), SMALL, at + (float) length(bar) * unit + 4, top - SMALL.size());
    }

    /** What each colour of bars with parts means. */
    void legend(List<String> meanings) throws IOException {
        sheets.keepTogether(60);
        float x = LEFT;
        for (int each = 0; each < meanings.size(); each++) {
            sheets.fill(COLOURS.get(each % COLOURS.size()), x, sheets.top() - BAR - 1, BAR, BAR);
            sheets.text(meanings.get(each), SMALL, x + BAR + 3, sheets.top() - SMALL.size());
            x += sheets.width(meanings.get(each), SMALL) + BAR + 16;
        }
        sheets.space(SMALL.leading() + 5);
    }

    /**
     * A curve that only goes up.
     *
     * @param seconds since the first point, in order
     * @param sums what there is from that second on
     * @param first what is said of where it begins; {@code last} of where it ends
     */
    record Curve(String name, List<Long> seconds, List<Integer> sums, int most, String first, String last) {}

    /** Two curves side by side. */
    void curves(List<Curve> curves) throws IOException {
        float width = (RIGHT - LEFT - 2 * GUTTER) / 2;
        for (int each = 0; each < curves.size(); each += 2) {
            sheets.keepTogether(CURVE_HEIGHT + 46);
            float top = sheets.top();
            float highest = 0;
            for (int beside = 0; beside < 2 && each + beside < curves.size(); beside++) {
                float x = LEFT + beside * (width + 2 * GUTTER);
                highest = Math.max(highest, curve(curves.get(each + beside), x, top, width));
            }
            sheets.space(highest);
        }
    }

    /** @return how high it is with all that is said of it */
    private float curve(Curve curve, float x, float top, float width) throws IOException {
        float base = top - NAME.size();
        for (String line : sheets.lines(curve.name(), NAME, width)) {
            sheets.text(line, NAME, x, base);
            base -= NAME.leading();
        }
        String most = String.valueOf(curve.most());
        float left = x + sheets.width(most, SMALL) + 4;
        float right = x + width;
        float zero = base - CURVE_HEIGHT + 6;
        float high = base - 2;
        sheets.line(REST, 0.5f, left, high, right, high);
        sheets.line(GREY, 0.7f, left, high, left, zero, right, zero);
        sheets.text(most, SMALL, x, high - 3);
        sheets.text("0", SMALL, left - 8, zero - 2);
        sheets.line(INK, 1.4f, points(curve, left, right, zero, high));
        sheets.text(curve.first(), SMALL, left, zero - 10);
        sheets.text(curve.last(), SMALL, right - sheets.width(curve.last(), SMALL), zero - 10);
        return top - zero + 20;
    }

    private static float[] points(Curve curve, float left, float right, float zero, float high) {
        int points = curve.seconds().size();
        double length = Math.max(1, curve.seconds().get(points - 1));
        float[] drawn = new float[2 * points + 2];
        drawn[0] = left;
        drawn[1] = zero;
        for (int point = 0; point < points; point++) {
            drawn[2 * point + 2] =
                    (float) (left + (right - left) * curve.seconds().get(point) / length);
            drawn[2 * point + 3] = zero + (high - zero) * curve.sums().get(point) / Math.max(1, curve.most());
        }
        return drawn;
    }
}
