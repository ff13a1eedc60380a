package vn.hoinghi.people.badges;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.DelegateCategory;

/**
 * Whose badges are wanted: those to whom all that is said applies; without a word, everybody approved.
 *
 * @param delegates none is a mistake, and not everybody
 * @param delegation whose people are meant: the delegation, or the organisation that sends it
 */
public record BadgesRequest(
        @Nullable @Size(min = 1, max = 2000) List<@NotNull UUID> delegates,
        @Nullable UUID delegation,
        @Nullable @Size(min = 1, max = 6) List<@NotNull DelegateCategory> categories) {}
