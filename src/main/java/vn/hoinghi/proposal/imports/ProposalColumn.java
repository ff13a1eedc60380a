package vn.hoinghi.proposal.imports;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoinghi.kernel.imports.ImportFields;
import vn.hoinghi.kernel.text.Texts;

/** What a column of a list of proposals can hold: its name in the API, its headings, and how offices head it. */
enum ProposalColumn {
    REFERENCE("reference", "Mã số", "Reference", "ref", "ma", "ma de xuat", "ma kien nghi", "ky hieu", "so ky hieu"),
    ORGANISATION(
            "organisation",
            "Địa phương",
            "Province",
            "organization",
            "tinh",
            "tinh, thanh pho",
            "tinh/thanh pho",
            "co quan",
            "don vi",
            "don vi de xuat",
            "co quan de xuat"),
    FIELD("field", "Lĩnh vực", "Field", "linh vuc de xuat", "nhom van de"),
    TITLE("title", "Tiêu đề", "Title", "ten de xuat", "de xuat", "kien nghi", "de xuat, kien nghi", "trich yeu"),
    TITLE_EN("titleEn", "Tiêu đề (tiếng Anh)", "Title (English)"),
    BODY("body", "Nội dung", "Text", "noi dung de xuat", "noi dung kien nghi", "noi dung cu the"),
    BODY_EN("bodyEn", "Nội dung (tiếng Anh)", "Text (English)"),
    ADDRESSEES(
            "addressees",
            "Nơi nhận",
            "Addressees",
            "don vi tiep nhan",
            "co quan tiep nhan",
            "co quan giai quyet",
            "don vi giai quyet",
            "kinh gui"),
    COUNTRIES("countries", "Quốc gia", "Countries", "country", "nuoc", "doi tac", "dia ban");

    /** Without which no row says enough; a focal point's list needs no province. */
    static final Set<String> NEEDED = Set.of("reference", "title");

    private final String field;
    private final Set<String> headings;

    ProposalColumn(String field, String vi, String en, String... others) {
        this.field = field;
        this.headings = new LinkedHashSet<>(Arrays.asList(others));
        List.of(field, vi, en).forEach(heading -> headings.add(Texts.folded(heading)));
    }

    /** Its name in the API. */
    String field() {
        return field;
    }

    static Optional<ProposalColumn> of(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** All of them, as headings find them. */
    static ImportFields fields() {
        return new ImportFields() {
            @Override
            public List<String> all() {
                return Arrays.stream(values()).map(ProposalColumn::field).toList();
            }

            @Override
            public Optional<String> headed(String heading) {
                String folded =
                        Texts.folded(heading).replaceAll("\\(\\*\\)|[*:]", "").strip();
                return Arrays.stream(values())
                        .filter(column -> column.headings.contains(folded))
                        .map(ProposalColumn::field)
                        .findFirst();
            }
        };
    }
}
