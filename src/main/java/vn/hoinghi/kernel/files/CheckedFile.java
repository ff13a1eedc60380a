package vn.hoinghi.kernel.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;
import vn.hoinghi.kernel.problem.Problem;

/** A file that will do for what it was handed in for, as it is kept. */
public record CheckedFile(String name, FileType type, byte[] bytes) {

    private static final int MEBIBYTE = 1024 * 1024;

    /** @throws Problem 422 with one fault at {@code /file}: what is wrong with it */
    public static CheckedFile of(FileRules rules, Path file, @Nullable String name) {
        byte[] sent = read(rules, file);
        FileType type = FileType.of(file, sent)
                .filter(rules.types()::contains)
                .orElseThrow(() -> fault(
                        "wrong-file-type",
                        "Nội dung không phải loại tệp được nhận.",
                        "By its content this is no type of file taken here."));
        byte[] kept = switch (type) {
            case JPEG -> check(rules, JpegFile.read(sent));
            case PNG -> check(rules, PngFile.read(sent));
            case PDF, DOCX, XLSX -> sent;
        };
        return new CheckedFile(FileNames.safe(name, type), type, kept);
    }

    private static byte[] read(FileRules rules, Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw fault("empty-file", "Tệp rỗng.", "The file is empty.");
            }
            int most = rules.largestMebibytes();
            if (size > (long) most * MEBIBYTE) {
                throw fault("file-too-large", "Nhiều nhất " + most + " MB.", "At most " + most + " MB.");
            }
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static byte[] check(FileRules rules, @Nullable Picture picture) {
        if (picture == null) {
            throw fault("damaged-file", "Tệp ảnh bị hỏng.", "The image is damaged.");
        }
        int least = rules.leastPixels();
        if (picture.isSmallerThan(least)) {
            throw fault(
                    "image-too-small",
                    "Ảnh cần ít nhất " + least + " × " + least + " điểm.",
                    "A photo has at least " + least + " × " + least + " pixels.");
        }
        if (picture.isTooLarge()) {
            throw fault(
                    "image-too-large", "Ảnh nhiều nhất 8000 × 8000 điểm.", "An image has at most 8000 × 8000 pixels.");
        }
        return picture.bytes();
    }

    private static Problem fault(String code, String vi, String en) {
        return CommonProblem.INVALID_REQUEST.naming(List.of(new Fault("/file", code, LocalisedText.of(vi, en))));
    }

    /** Bytes. */
    public long size() {
        return bytes.length;
    }

    /** Of the content as it is kept, in hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
