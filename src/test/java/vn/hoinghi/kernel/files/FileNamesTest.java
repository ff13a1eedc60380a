package vn.hoinghi.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void leaves_out_paths_and_what_cannot_be_seen() {
        assertThat(FileNames.safe("../../etc/Thư cử.pdf", FileType.PDF)).isEqualTo("Thư cử.pdf");
        assertThat(FileNames.safe("C:\\Users\\a\\Thư.PDF", FileType.PDF)).isEqualTo("Thư.PDF");
        assertThat(FileNames.safe("thư\r\nX-Y: z\u0000\u202egpj.pdf", FileType.PDF))
                .isEqualTo("thưX-Y: zgpj.pdf");
        assertThat(FileNames.safe("Thu\u031b\u00a0 1.pdf", FileType.PDF)).isEqualTo("Thư 1.pdf");
    }

    @Test
    void names_a_file_as_what_it_is() {
        assertThat(FileNames.safe("photo.exe", FileType.JPEG)).isEqualTo("photo.exe.jpg");
        assertThat(FileNames.safe("photo.jpeg", FileType.JPEG)).isEqualTo("photo.jpeg");
        assertThat(FileNames.safe(null, FileType.PNG)).isEqualTo("document.png");
        assertThat(FileNames.safe(" .. ", FileType.PDF)).isEqualTo("document.pdf");
        assertThat(FileNames.safe(".pdf", FileType.PDF)).isEqualTo("document.pdf");
        assertThat(FileNames.safe("/", FileType.PDF)).isEqualTo("document.pdf");
    }

    @Test
    void bounds_a_name_between_two_characters() {
        String name = FileNames.safe("\ud842\udfb7".repeat(300) + ".pdf", FileType.PDF);

        assertThat(name).isEqualTo("\ud842\udfb7".repeat(150) + ".pdf");
    }

    @Test
    void lets_no_name_leave_its_header() {
        assertThat(FileNames.disposition(true, "a\"; x=\"b\\.pdf"))
                .isEqualTo("inline; filename=\"a__ x__b_.pdf\"; filename*=UTF-8''a%22%3B%20x%3D%22b%5C.pdf");
    }
}
