package vn.hoinghi.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;

/** An organisation as it is shown. */
public record OrganisationView(
        UUID id,
        String code,
        OrganisationKind kind,
        LocalisedText name,
        @Nullable String country,
        List<String> countries,
        @Nullable Region region,
        long version) {

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id,
                organisation.code,
                organisation.kind,
                organisation.name,
                organisation.country,
                organisation.countries,
                organisation.region,
                organisation.version);
    }
}
