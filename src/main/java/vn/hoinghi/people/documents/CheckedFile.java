package vn.hoinghi.people.documents;

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
record CheckedFile(DocumentKind kind, String name, FileType type, byte[] bytes) {

    private static final int MEBIBYTE = 1024 * 1024;

    /** @throws Problem 422 with one fault at {@code /file}: what is wrong with it */
    static CheckedFile of(DocumentKind kind, Path file, @Nullable String name) {
        byte[] sent = read(kind, file);
        FileType type = FileType.of(sent)
                .filter(kind::takes)
                .orElseThrow(() -> fault(
                        "wrong-file-type",
                        "Nội dung không phải loại tệp được nhận.",
                        "By its content this is no type of file taken here."));
        byte[] kept = switch (type) {
            case JPEG -> check(kind, JpegFile.read(sent));
            case PNG -> check(kind, PngFile.read(sent));
            case PDF -> sent;
        };
        return new CheckedFile(kind, FileNames.safe(name, type), type, kept);
    }

    private static byte[] read(DocumentKind kind, Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw fault("empty-file", "Tệp rỗng.", "The file is empty.");
            }
            if (size > (long) kind.largestMebibytes() * MEBIBYTE) {
                int most = kind.largestMebibytes();
                throw fault("file-too-large", "Nhiều nhất " + most + " MB.", "At most " + most + " MB.");
            }
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static byte[] check(DocumentKind kind, @Nullable Picture picture) {
        if (picture == null) {
            throw fault("damaged-file", "Tệp ảnh bị hỏng.", "The image is damaged.");
        }
        if (kind == DocumentKind.PHOTO && picture.isTooSmall()) {
            throw fault("image-too-small", "Ảnh cần ít nhất 200 × 200 điểm.", "A photo has at least 200 × 200 pixels.");
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

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
