package vn.hoinghi.people.badges;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one badge says.
 *
 * @param ticket the signed ticket
 */
record Badge(
        String conference,
        String fullName,
        @Nullable String position,
        String organisation,
        BadgeTemplate template,
        String code,
        String ticket) {

    /** All that is written on it in words, the name first. */
    List<String> texts() {
        return Stream.of(
                        fullName,
                        template.showsPosition() ? position : null,
                        template.showsOrganisation() ? organisation : null,
                        template.label().vi(),
                        template.label().en(),
                        conference)
                .filter(Objects::nonNull)
                .toList();
    }
}
