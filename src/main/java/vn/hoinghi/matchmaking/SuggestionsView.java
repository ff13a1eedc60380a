package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.OrganisationKind;

/** Whom a party should meet, the best first. */
public record SuggestionsView(@Size(max = 50) List<Suggestion> items) {

    /**
     * One whom it should meet.
     *
     * @param score the sum of the points of its reasons
     */
    @Schema(name = "MeetingSuggestion")
    public record Suggestion(
            UUID party,
            UUID organisation,
            @Size(max = 64) String code,
            OrganisationKind kind,
            LocalisedText name,
            int score,
            @Size(max = 10) List<SuggestionReason> reasons) {}
}
