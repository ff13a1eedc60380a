package vn.hoinghi.proposal;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.Region;

/**
 * How many proposals there are; every status and every field is there, with none too.
 *
 * @param late filed after the deadline
 * @param overdue to be answered by yesterday, by the conference's calendar, and not answered
 * @param answers how many were answered ever, and how fast
 * @param byOrganisation by who filed them, the most first
 * @param byLead by who is to answer them or did, the most first
 * @param byCountry by the countries they are about, the most first; one about several is counted for each
 * @param byRegion by where those who filed them are; who is in none is counted in none
 * @param byFieldAndStatus those fields and statuses that some have both of
 */
public record ProposalFigures(
        long total,
        @Size(max = 20) List<StatusCount> byStatus,
        @Size(max = 1000) List<FieldCount> byField,
        long late,
        long overdue,
        Answers answers,
        @Size(max = 10_000) List<OrganisationCount> byOrganisation,
        @Size(max = 10_000) List<OrganisationCount> byLead,
        @Size(max = 676) List<CountryCount> byCountry,
        @Size(max = 6) List<RegionCount> byRegion,
        @Size(max = 20_000) List<FieldStatusCount> byFieldAndStatus) {

    /** How many stand there. */
    public record StatusCount(ProposalStatus status, long count, Answers answers) {}

    /** How many are about that; {@code field} is its code. */
    public record FieldCount(String field, LocalisedText title, long count, Answers answers) {}

    /** How many are about that country, by its ISO 3166-1 alpha-2 code. */
    public record CountryCount(@Size(max = 2) String country, long count, Answers answers) {}

    /** How many come from that region. */
    public record RegionCount(Region region, long count, Answers answers) {}

    /** How many are about that and stand there. */
    public record FieldStatusCount(String field, ProposalStatus status, long count) {}

    /** How many an organisation filed, or has to answer. */
    public record OrganisationCount(UUID organisation, LocalisedText name, long count, Answers answers) {}

    /**
     * How many of them were answered.
     *
     * @param medianDays from filing to the first answer, half of them faster; absent where none was
     */
    public record Answers(long count, @Nullable Double medianDays) {}
}
