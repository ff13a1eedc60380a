package vn.hoinghi.people.imports;

import java.util.Map;
import java.util.Optional;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.text.Texts;
import vn.hoinghi.people.DelegateCategory;

/** Categories as offices call them. */
final class CategoryWords {

    private static final Map<String, DelegateCategory> MEANT = Map.ofEntries(
            Map.entry("truong doan", DelegateCategory.HEAD),
            Map.entry("pho truong doan", DelegateCategory.DEPUTY),
            Map.entry("pho doan", DelegateCategory.DEPUTY),
            Map.entry("thanh vien", DelegateCategory.MEMBER),
            Map.entry("dai bieu", DelegateCategory.MEMBER),
            Map.entry("can bo", DelegateCategory.STAFF),
            Map.entry("can bo ho tro", DelegateCategory.STAFF),
            Map.entry("thu ky", DelegateCategory.STAFF),
            Map.entry("bao chi", DelegateCategory.PRESS),
            Map.entry("phong vien", DelegateCategory.PRESS),
            Map.entry("khach moi", DelegateCategory.GUEST));

    private CategoryWords() {}

    static Optional<DelegateCategory> read(String written) {
        for (DelegateCategory known : DelegateCategory.values()) {
            if (known.name().equalsIgnoreCase(written)) {
                return Optional.of(known);
            }
        }
        return Optional.ofNullable(MEANT.get(Texts.folded(written)));
    }

    static String write(DelegateCategory category, Language language) {
        if (language == Language.EN) {
            return category.name();
        }
        return switch (category) {
            case HEAD -> "Trưởng đoàn";
            case DEPUTY -> "Phó trưởng đoàn";
            case MEMBER -> "Thành viên";
            case STAFF -> "Cán bộ";
            case PRESS -> "Báo chí";
            case GUEST -> "Khách mời";
        };
    }
}
