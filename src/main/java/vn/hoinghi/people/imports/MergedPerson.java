package vn.hoinghi.people.imports;

import jakarta.validation.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.text.Texts;
import vn.hoinghi.people.DelegateCategory;
import vn.hoinghi.people.DelegateRequest;

/** What a row says of a person on top of what is known; an empty cell never erases anything. */
final class MergedPerson {

    private final SaidOfPerson said;
    private final @Nullable DelegateRequest before;

    MergedPerson(SaidOfPerson said, @Nullable DelegateRequest before) {
        this.said = said;
        this.before = before;
    }

    @SuppressWarnings("NullAway") // A request without organisation is never used: the fault is noted first.
    DelegateRequest request() {
        return new DelegateRequest(
                said.organisation(),
                text(Column.REFERENCE, known(DelegateRequest::reference)),
                Objects.requireNonNullElse(text(Column.FULL_NAME, known(DelegateRequest::fullName)), ""),
                text(Column.FAMILY_NAME, known(DelegateRequest::familyName)),
                text(Column.GIVEN_NAME, known(DelegateRequest::givenName)),
                said.nameOrder() != null ? said.nameOrder() : known(DelegateRequest::nameOrder),
                localised(Column.TITLE, Column.TITLE_EN, known(DelegateRequest::title)),
                localised(Column.POSITION, Column.POSITION_EN, known(DelegateRequest::position)),
                category(),
                text(Column.EMAIL, known(DelegateRequest::email)),
                text(Column.PHONE, known(DelegateRequest::phone)),
                localised(Column.FORM_OF_ADDRESS, Column.FORM_OF_ADDRESS_EN, known(DelegateRequest::formOfAddress)),
                answers());
    }

    /** The column in which a part of the request stands. */
    static String fieldAt(Path path) {
        String[] steps = path.toString().split("[.\\[\\]]+");
        String field = steps[0];
        if ("answers".equals(field) && steps.length > 1) {
            return SheetFields.ANSWERS + steps[1];
        }
        return Column.of(field + "En").isPresent() && path.toString().endsWith(".en") ? field + "En" : field;
    }

    private <T> @Nullable T known(java.util.function.Function<DelegateRequest, @Nullable T> part) {
        return before == null ? null : part.apply(before);
    }

    private DelegateCategory category() {
        DelegateCategory known = before == null ? DelegateCategory.MEMBER : before.category();
        return said.category() == null ? known : said.category();
    }

    private @Nullable String text(Column column, @Nullable String known) {
        return chosen(said.text(column), known);
    }

    private @Nullable LocalisedText localised(Column vi, Column en, @Nullable LocalisedText known) {
        String inVietnamese = chosen(said.text(vi), known == null ? null : known.vi());
        String inEnglish = chosen(said.text(en), known == null ? null : known.en());
        if (inVietnamese == null && inEnglish == null) {
            return null;
        }
        // English alone is blank in Vietnamese, which validation refuses.
        return new LocalisedText(inVietnamese == null ? "" : inVietnamese, inEnglish);
    }

    private Map<String, String> answers() {
        Map<String, String> merged = new HashMap<>();
        if (before != null) {
            merged.putAll(before.answers());
        }
        said.answers().forEach((code, answer) -> merged.compute(code, (same, known) -> chosen(answer, known)));
        return merged;
    }

    /** Sheets make one blank of many and of line breaks; that alone is no change. */
    private static @Nullable String chosen(@Nullable String read, @Nullable String known) {
        boolean saysNothing =
                read == null || (known != null && Texts.singleSpaced(known).equals(read));
        return saysNothing ? known : read;
    }
}
