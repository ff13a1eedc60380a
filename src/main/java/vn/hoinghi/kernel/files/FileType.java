package vn.hoinghi.kernel.files;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A format that is recognised by its content, whatever its name or its header says. */
public enum FileType {
    JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg"),
    PNG("image/png", "89504e470d0a1a0a", "png"),
    PDF("application/pdf", "255044462d", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304", "xlsx");

    private final String mediaType;
    private final byte[] signature;
    private final List<String> extensions;

    FileType(String mediaType, String signature, String... extensions) {
        this.mediaType = mediaType;
        this.signature = HexFormat.of().parseHex(signature);
        this.extensions = List.of(extensions);
    }

    /** @param content the same file's bytes */
    static Optional<FileType> of(Path file, byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.begins(content) && type.isInside(file))
                .findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }

    /** Archives of every kind begin alike; what an office's document is, stands within. */
    private boolean isInside(Path file) {
        return switch (this) {
            case JPEG, PNG, PDF -> true;
            case DOCX, XLSX -> OfficePackage.isMainly(file, mediaType + ".main+xml");
        };
    }

    public String mediaType() {
        return mediaType;
    }

    /** What its file names end in; the first is the usual one. */
    List<String> extensions() {
        return extensions;
    }
}
