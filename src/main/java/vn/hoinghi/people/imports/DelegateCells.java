package vn.hoinghi.people.imports;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateRequest;
import vn.hoinghi.people.OrganisationNames;
import vn.hoinghi.people.questions.Question;

/** A delegate as cells of a sheet, such that an import reads them back as they were. */
public final class DelegateCells {

    private final SheetFields fields;
    private final OrganisationNames organisations;
    private final Language language;

    public DelegateCells(UUID conferenceId, SheetFields fields, Language language) {
        this.fields = fields;
        this.organisations = OrganisationNames.of(conferenceId);
        this.language = language;
    }

    /** The text of that field; empty where nothing is known. */
    public String text(String field, UUID id, DelegateRequest delegate) {
        Question question = fields.questions().get(field);
        if (question != null) {
            String answer = delegate.answers().get(question.code);
            return answer == null ? "" : AnswerWords.write(question, answer, language);
        }
        Column column = Column.of(field).orElseThrow();
        return Objects.requireNonNullElse(column == Column.ID ? id.toString() : text(column, delegate), "");
    }

    private @Nullable String text(Column column, DelegateRequest delegate) {
        return switch (column) {
            case ID -> null;
            case REFERENCE -> delegate.reference();
            case FULL_NAME -> delegate.fullName();
            case FAMILY_NAME -> delegate.familyName();
            case GIVEN_NAME -> delegate.givenName();
            case NAME_ORDER ->
                Optional.ofNullable(delegate.nameOrder()).map(Enum::name).orElse(null);
            case FORM_OF_ADDRESS -> vi(delegate.formOfAddress());
            case FORM_OF_ADDRESS_EN -> en(delegate.formOfAddress());
            case TITLE -> vi(delegate.title());
            case TITLE_EN -> en(delegate.title());
            case POSITION -> vi(delegate.position());
            case POSITION_EN -> en(delegate.position());
            case ORGANISATION -> organisations.written(delegate.organisation(), language);
            case CATEGORY -> CategoryWords.write(delegate.category(), language);
            case EMAIL -> delegate.email();
            case PHONE -> delegate.phone();
        };
    }

    private static @Nullable String vi(@Nullable LocalisedText text) {
        return text == null ? null : text.vi();
    }

    private static @Nullable String en(@Nullable LocalisedText text) {
        return text == null ? null : text.en();
    }
}
