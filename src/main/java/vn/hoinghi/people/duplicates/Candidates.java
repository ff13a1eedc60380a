package vn.hoinghi.people.duplicates;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import vn.hoinghi.people.DelegateStatus;

/** Who is there already and may be the one about to be registered, the surest first. */
public record Candidates(@Size(max = 20) List<Candidate> items) {

    /**
     * Somebody who may be the same.
     *
     * @param score how sure it is, up to 100
     */
    public record Candidate(
            UUID delegate, String fullName, UUID organisation, DelegateStatus status, int score, Likeness reason) {}
}
