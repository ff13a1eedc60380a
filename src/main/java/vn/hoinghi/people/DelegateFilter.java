package vn.hoinghi.people;

import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.paging.Listing;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.people.questions.Answers;

/** What a list of delegates may be narrowed by. */
public class DelegateFilter {

    /**
     * Any part of name, position, organisation, phone, reference or ticket; diacritics optional, the best answer first.
     * Small slips are forgiven where nobody answers to what was typed.
     */
    @QueryParam("q")
    @Size(max = 200)
    @Pattern(regexp = "[^\\x00]*")
    public @Nullable String words;

    @QueryParam("category")
    @Size(max = 6)
    public List<DelegateCategory> categories = List.of();

    @QueryParam("status")
    @Size(max = 6)
    public List<DelegateStatus> statuses = List.of();

    @QueryParam("organisation")
    @Size(max = 50)
    public List<UUID> organisations = List.of();

    /**
     * Question and answer, {@code diet:vegetarian}; all of them must match. A number is found by its value, a text by any
     * part of it, diacritics optional.
     */
    @QueryParam("answer")
    @Size(max = 20)
    public List<@Pattern(regexp = "[a-z][a-z0-9-]*:[^\\x00]+") @Size(max = 1100) String> answers = List.of();

    /** Whether nothing is asked for. */
    boolean isEmpty() {
        return words == null
                && categories.isEmpty()
                && statuses.isEmpty()
                && organisations.isEmpty()
                && answers.isEmpty();
    }

    /**
     * The delegates it leaves, sought by answers to any question.
     *
     * @param onlyOrganisation the one the caller is limited to; null where it is not
     * @throws vn.hoinghi.kernel.problem.Problem 422 where an answer is sought that is none
     */
    public Listing<Delegate> of(EntityManager entities, UUID conferenceId, @Nullable UUID onlyOrganisation) {
        return of(entities, conferenceId, onlyOrganisation, Answers::to);
    }

    /** As above, for a caller who may not know all answers: {@code known} are those of the conference that it may. */
    Listing<Delegate> of(
            EntityManager entities, UUID conferenceId, @Nullable UUID onlyOrganisation, Function<UUID, Answers> known) {
        if (words == null || words.isBlank()) {
            return narrowed(entities, conferenceId, onlyOrganisation, known);
        }
        return DelegateSearch.of(entities, words)
                .in(conferenceId, () -> narrowed(entities, conferenceId, onlyOrganisation, known));
    }

    private Listing<Delegate> narrowed(
            EntityManager entities, UUID conferenceId, @Nullable UUID onlyOrganisation, Function<UUID, Answers> known) {
        Listing<Delegate> listing = new Listing<>(entities, Delegate.class)
                .where("e.conferenceId = :conference", "conference", conferenceId)
                .where("e.organisationId = :own", "own", onlyOrganisation)
                .where("e.organisationId in :organisations", "organisations", organisations)
                .where("e.category in :categories", "categories", categories)
                .where("e.status in :statuses", "statuses", statuses)
                // Who was merged is shown as the one they became, unless they are asked for.
                .where("e.status <> :merged", "merged", statuses.isEmpty() ? DelegateStatus.MERGED : null);
        if (!answers.isEmpty()) {
            answered(listing, known.apply(conferenceId));
        }
        return listing;
    }

    private void answered(Listing<Delegate> listing, Answers questions) {
        for (int at = 0; at < answers.size(); at++) {
            String[] sought = answers.get(at).split(":", 2);
            Optional<LocalisedText> fault = questions.faultOf(sought[0], sought[1]);
            if (fault.isPresent()) {
                throw CommonProblem.INVALID_REQUEST.naming(List.of(new Fault("answer", "answer", fault.get())));
            }
            listing.where(
                    "function('is_answer_sought', :kind" + at + ", function('jsonb_extract_path_text', e.answers,"
                            + " :question" + at + "), :sought" + at + ") = true",
                    Map.of(
                            "kind" + at,
                            questions.kindOf(sought[0]).name(),
                            "question" + at,
                            sought[0],
                            "sought" + at,
                            sought[1]));
        }
    }
}
