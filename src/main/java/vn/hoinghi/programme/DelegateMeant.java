package vn.hoinghi.programme;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.CurrentUser;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.Role;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.people.People;

/** Whom the caller asks something for: a delegate itself, a focal point one of its people, staff anybody. */
@Singleton
public class DelegateMeant {

    private final CurrentUser user;
    private final People people;

    DelegateMeant(CurrentUser user, People people) {
        this.user = user;
        this.people = people;
    }

    /** @throws vn.hoinghi.kernel.problem.Problem 404 for a person that the caller may not know of; 422 where none is named */
    public UUID by(UUID conferenceId, @Nullable UUID named) {
        if (user.is(Role.DELEGATE)) {
            UUID own = Objects.requireNonNull(user.delegateId());
            if (named != null && !named.equals(own)) {
                throw CommonProblem.NOT_FOUND.problem();
            }
            return own;
        }
        if (named == null) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(
                    new Fault("/delegate", "required", LocalisedText.of("Hãy nêu đại biểu.", "Say which delegate."))));
        }
        return people.delegate(conferenceId, named)
                .filter(person ->
                        !user.is(Role.FOCAL_POINT) || person.organisation().id().equals(user.organisationId()))
                .orElseThrow(CommonProblem.NOT_FOUND::problem)
                .id();
    }
}
