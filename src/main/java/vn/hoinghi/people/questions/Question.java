package vn.hoinghi.people.questions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hoinghi.kernel.Ids;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;

/** Something a conference wants to know of each delegate. */
@Entity
@Table(name = "questions")
public class Question extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID conferenceId;
    public String code;

    @Embedded
    @EmbeddedColumnNaming("text_%s")
    public LocalisedText text;

    @Enumerated(EnumType.STRING)
    public QuestionKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Choice> choices;

    public boolean required;
    public boolean shownAtCheckIn;
    public int position;

    @Version
    public long version;

    static Question in(UUID conferenceId) {
        Question question = new Question();
        question.id = Ids.next();
        question.conferenceId = conferenceId;
        return question;
    }

    void change(QuestionRequest request) {
        code = request.code();
        text = request.text();
        kind = request.kind();
        choices = request.choicesOrNone();
        required = Boolean.TRUE.equals(request.required());
        shownAtCheckIn = Boolean.TRUE.equals(request.shownAtCheckIn());
        position = request.position() == null ? 0 : request.position();
    }

    static Question get(UUID conferenceId, UUID id) {
        return Question.<Question>find("conferenceId = ?1 and id = ?2", conferenceId, id)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** The questions of a conference, in the order in which they are asked. */
    public static List<Question> of(UUID conferenceId) {
        return list("conferenceId = ?1 order by position, code", conferenceId);
    }
}
