package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.OrganisationKind;

/**
 * The matchmaking of a conference in numbers.
 *
 * @param booked meetings that are not cancelled
 * @param held those of them that took place
 * @param wishesMet wishes whose two parties have such a meeting, whoever asked for it
 * @param missed those booked to which a side did not come
 * @param cancelled declined ones too
 * @param byOrganisation who wished for meetings or has some, in all rounds together; the worst served first
 */
public record MeetingFigures(
        long booked,
        long held,
        long wishes,
        long wishesMet,
        long missed,
        long cancelled,
        @Size(max = 10_000) List<Served> byOrganisation) {

    /**
     * How an organisation was served; a meeting counts for both its sides.
     *
     * @param wishes its own
     * @param share of its wishes that were met, from 0 to 1; absent where it has none
     */
    public record Served(
            UUID organisation,
            String code,
            OrganisationKind kind,
            LocalisedText name,
            long wishes,
            long wishesMet,
            @Nullable Double share,
            long booked,
            long held,
            long missed) {}
}
