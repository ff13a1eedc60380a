package vn.hoinghi.people.documents;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A format that is recognised by its first bytes, whatever its name or its header says. */
enum FileType {
    JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg"),
    PNG("image/png", "89504e470d0a1a0a", "png"),
    PDF("application/pdf", "255044462d", "pdf");

    private final String mediaType;
    private final byte[] signature;
    private final List<String> extensions;

    FileType(String mediaType, String signature, String... extensions) {
        this.mediaType = mediaType;
        this.signature = HexFormat.of().parseHex(signature);
        this.extensions = List.of(extensions);
    }

    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length >= type.signature.length
                        && Arrays.equals(content, 0, type.signature.length, type.signature, 0, type.signature.length))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** What its file names end in; the first is the usual one. */
    List<String> extensions() {
        return extensions;
    }
}
