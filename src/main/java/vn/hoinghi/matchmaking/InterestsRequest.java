package vn.hoinghi.matchmaking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * With whom a party could have something to do.
 *
 * @param twinnedCountries ISO 3166-1 alpha-2 codes of countries in which it has twins
 * @param investmentCountries of countries from which it has or seeks investment
 * @param fields codes of the fields in which it works, as proposals name them
 */
@Schema(name = "PartyInterestsRequest")
public record InterestsRequest(
        @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Z]{2}") @Size(max = 2) String> twinnedCountries,
        @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Z]{2}") @Size(max = 2) String> investmentCountries,

        @NotNull @Size(max = 50)
        List<@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 64) String> fields) {}
