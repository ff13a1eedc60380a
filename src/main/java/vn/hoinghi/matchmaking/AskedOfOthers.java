package vn.hoinghi.matchmaking;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a later feature knows that organisations ask of others, which is a reason to meet; every bean of this type is asked. */
public interface AskedOfOthers {

    /** All that is open in a conference. */
    List<Asked> of(UUID conferenceId);

    /**
     * Something that is asked.
     *
     * @param field code of the field it is in
     * @param countries that it is about, ISO 3166-1 alpha-2
     * @param addressees organisations of which it is asked
     */
    record Asked(UUID id, UUID organisation, String field, Set<String> countries, Set<UUID> addressees) {}
}
