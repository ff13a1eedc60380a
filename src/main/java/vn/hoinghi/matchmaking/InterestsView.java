package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * With whom a party could have something to do, as it is shown.
 *
 * @param version of the party, from which it is changed
 */
@Schema(name = "PartyInterests")
public record InterestsView(
        @Size(max = 50) List<String> twinnedCountries,
        @Size(max = 50) List<String> investmentCountries,
        @Size(max = 50) List<String> fields,
        long version) {

    static InterestsView of(Party party) {
        return new InterestsView(
                List.copyOf(party.twinnedCountries),
                List.copyOf(party.investmentCountries),
                List.copyOf(party.fields),
                party.version);
    }
}
