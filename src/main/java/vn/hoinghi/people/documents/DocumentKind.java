package vn.hoinghi.people.documents;

import java.util.EnumSet;
import java.util.Set;

/** What a document is for, and so which files will do. */
public enum DocumentKind {
    PHOTO(5, EnumSet.of(FileType.JPEG, FileType.PNG)),
    NOMINATION_LETTER(10, EnumSet.allOf(FileType.class));

    private final int largestMebibytes;
    private final Set<FileType> types;

    DocumentKind(int largestMebibytes, Set<FileType> types) {
        this.largestMebibytes = largestMebibytes;
        this.types = types;
    }

    int largestMebibytes() {
        return largestMebibytes;
    }

    boolean takes(FileType type) {
        return types.contains(type);
    }
}
