package vn.hoinghi.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;

/** Any part of a proposal, as far as it has been written; what it means is checked when it is filed. */
public record ProposalDraftRequest(
        @Nullable @Size(max = 64) String field,
        @Nullable @Valid LocalisedText title,
        @Nullable @Valid LocalisedText body,
        @Nullable @Size(max = 50) List<@NotNull UUID> addressees,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Z]{2}") @Size(max = 2) String> countries) {

    /**
     * The proposal it is.
     *
     * @throws vn.hoinghi.kernel.problem.Problem 422 naming what is not written yet
     */
    ProposalRequest asFiledBy(UUID organisation) {
        if (field == null || field.isBlank() || title == null || body == null) {
            throw CommonProblem.INVALID_REQUEST.naming(missing());
        }
        return new ProposalRequest(organisation, field, title, body, addressees, countries);
    }

    private List<Fault> missing() {
        Map<String, @Nullable Object> needed = new LinkedHashMap<>();
        needed.put("/field", field == null || field.isBlank() ? null : field);
        needed.put("/title", title);
        needed.put("/body", body);
        return needed.entrySet().stream()
                .filter(part -> part.getValue() == null)
                .map(part -> new Fault(part.getKey(), "not-null", LocalisedText.of("Bắt buộc.", "Required.")))
                .toList();
    }
}
