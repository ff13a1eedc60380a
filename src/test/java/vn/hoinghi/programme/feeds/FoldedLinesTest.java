package vn.hoinghi.programme.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedLinesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 200})
    void folds_by_octets_and_cuts_no_character(int before) throws Exception {
        String line = "x".repeat(before) + "Đẩy mạnh ngoại giao kinh tế 😀 phục vụ phát triển, hội nhập quốc tế 😀😀";

        byte[] folded = new FoldedLines().line(line).bytes();

        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(folded))
                .toString();
        assertThat(Arrays.stream(text.split("\r\n")))
                .allSatisfy(physical -> assertThat(physical.getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75)
                        .hasSizeGreaterThan(1))
                .noneMatch(physical -> physical.contains("\ufffd") || Character.isLowSurrogate(physical.charAt(0)));
        assertThat(text.replace("\r\n ", "")).isEqualTo(line + "\r\n");
    }
}
