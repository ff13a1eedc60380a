package vn.hoinghi.people.badges;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Prints one badge, for other features. */
@Singleton
public class PrintBadge {

    private final Badges badges;

    PrintBadge(Badges badges) {
        this.badges = badges;
    }

    /**
     * A PDF of one page.
     *
     * @throws vn.hoinghi.kernel.problem.Problem {@code not-approved} where there is no such delegate who is approved
     */
    public byte[] print(UUID conferenceId, UUID delegateId) throws IOException {
        return BadgeDocument.single(badges.wanted(conferenceId, new BadgesRequest(List.of(delegateId), null, null))
                .get(0));
    }
}
