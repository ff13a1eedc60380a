package vn.hoinghi.people.badges;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.people.DelegateCategory;

/**
 * How the badges of a category look.
 *
 * @param colour of the band at the foot, {@code #RRGGBB}
 * @param label what the band says
 * @param language in which position, organisation and conference are named, where they are known in it
 * @param version 0 where nobody has said so yet
 */
public record BadgeTemplate(
        DelegateCategory category,
        @Size(max = 7) @Pattern(regexp = "#[0-9A-F]{6}") String colour,
        LocalisedText label,
        boolean showsPosition,
        boolean showsOrganisation,
        Language language,
        long version) {

    /** The template of a category for which none is set. */
    static BadgeTemplate standard(DelegateCategory category) {
        return switch (category) {
            case HEAD -> standard(category, "#9E1B1E", "Trưởng đoàn", "Head of delegation");
            case DEPUTY -> standard(category, "#C25A00", "Phó trưởng đoàn", "Deputy head");
            case MEMBER -> standard(category, "#14467C", "Đại biểu", "Delegate");
            case STAFF -> standard(category, "#3F4A54", "Ban tổ chức", "Staff");
            case PRESS -> standard(category, "#6A1B7A", "Báo chí", "Press");
            case GUEST -> standard(category, "#1D6B3A", "Khách mời", "Guest");
        };
    }

    private static BadgeTemplate standard(DelegateCategory category, String colour, String vi, String en) {
        return new BadgeTemplate(category, colour, LocalisedText.of(vi, en), true, true, Language.VI, 0);
    }
}
