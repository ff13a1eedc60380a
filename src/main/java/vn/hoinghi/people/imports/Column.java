package vn.hoinghi.people.imports;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import vn.hoinghi.kernel.text.Texts;

/** What a column can hold, and how offices head it, folded. */
enum Column {
    REFERENCE("reference", "ref", "ma", "ma so", "ma dai bieu"),
    FULL_NAME("full name", "fullname", "name", "ho va ten", "ho ten", "ten dai bieu", "dai bieu"),
    FAMILY_NAME("family name", "familyname", "surname", "ho"),
    GIVEN_NAME("given name", "givenname", "first name", "ten"),
    TITLE("title", "danh xung", "hoc ham", "hoc vi"),
    POSITION("position", "chuc vu", "chuc danh"),
    POSITION_EN("position (english)", "position en", "positionen", "chuc vu (tieng anh)"),
    ORGANISATION("organisation", "organization", "co quan", "don vi", "co quan, don vi", "dia phuong", "to chuc"),
    CATEGORY("category", "thanh phan", "loai", "loai dai bieu", "vai tro"),
    EMAIL("email", "e-mail", "thu dien tu"),
    PHONE("phone", "mobile", "dien thoai", "so dien thoai", "sdt", "di dong");

    private final Set<String> headings;

    Column(String... headings) {
        this.headings = Set.copyOf(Arrays.asList(headings));
    }

    /** The column under that heading, however it is typed; empty where the office added one of its own. */
    static Optional<Column> headed(String heading) {
        String folded = Texts.folded(heading).replaceAll("[*:]", "").strip();
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(folded))
                .findFirst();
    }
}
