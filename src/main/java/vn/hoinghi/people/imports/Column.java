package vn.hoinghi.people.imports;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoinghi.kernel.Language;
import vn.hoinghi.kernel.text.Texts;

/** What a column can hold whatever the conference asks: its name in the API, its headings, and how offices head it. */
public enum Column {
    ID("id", "Mã hệ thống", "ID"),
    REFERENCE(
            "reference",
            "Mã số",
            "Reference",
            "ref",
            "ma",
            "ma dai bieu",
            "ma tham chieu",
            "so tham chieu",
            "ma ho so"),
    FULL_NAME("fullName", "Họ và tên", "Full name", "name", "ho ten", "ten dai bieu", "dai bieu"),
    FAMILY_NAME("familyName", "Họ", "Family name", "surname"),
    GIVEN_NAME("givenName", "Tên", "Given name", "first name"),
    NAME_ORDER("nameOrder", "Thứ tự họ tên", "Name order"),
    FORM_OF_ADDRESS("formOfAddress", "Xưng hô", "Form of address", "salutation"),
    FORM_OF_ADDRESS_EN("formOfAddressEn", "Xưng hô (tiếng Anh)", "Form of address (English)"),
    TITLE("title", "Danh xưng", "Title", "hoc ham", "hoc vi"),
    TITLE_EN("titleEn", "Danh xưng (tiếng Anh)", "Title (English)"),
    POSITION("position", "Chức vụ", "Position", "chuc danh"),
    POSITION_EN("positionEn", "Chức vụ (tiếng Anh)", "Position (English)", "position en"),
    ORGANISATION(
            "organisation",
            "Cơ quan",
            "Organisation",
            "organization",
            "don vi",
            "co quan, don vi",
            "dia phuong",
            "to chuc"),
    CATEGORY("category", "Thành phần", "Category", "loai", "loai dai bieu", "vai tro"),
    EMAIL("email", "Email", "Email", "e-mail", "thu dien tu"),
    PHONE("phone", "Điện thoại", "Phone", "mobile", "so dien thoai", "sdt", "di dong");

    private final String field;
    private final String vi;
    private final String en;
    private final Set<String> headings;

    Column(String field, String vi, String en, String... others) {
        this.field = field;
        this.vi = vi;
        this.en = en;
        this.headings = new LinkedHashSet<>(Arrays.asList(others));
        List.of(field, vi, en).forEach(heading -> headings.add(Texts.folded(heading)));
    }

    /** Its name in the API. */
    public String field() {
        return field;
    }

    /** The heading an export gives it and an import understands. */
    String heading(Language language) {
        return language == Language.EN ? en : vi;
    }

    static Optional<Column> of(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** The column under that heading, folded. */
    static Optional<Column> headed(String folded) {
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(folded))
                .findFirst();
    }
}
