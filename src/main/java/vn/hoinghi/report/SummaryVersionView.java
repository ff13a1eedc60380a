package vn.hoinghi.report;

import java.time.Instant;
import vn.hoinghi.kernel.LocalisedText;

/** Figures that were kept, as they are listed; they themselves are at their number. */
public record SummaryVersionView(int number, LocalisedText name, Instant computedAt) {

    static SummaryVersionView of(Summary summary) {
        return new SummaryVersionView(summary.number, summary.name, summary.computedAt);
    }
}
