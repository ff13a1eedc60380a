package vn.hoinghi.people.documents;

import java.util.EnumSet;
import vn.hoinghi.kernel.files.FileRules;
import vn.hoinghi.kernel.files.FileType;

/** What a document is for, and so which files will do. */
public enum DocumentKind {
    /** On a smaller one nobody is recognised. */
    PHOTO(new FileRules(5, 200, EnumSet.of(FileType.JPEG, FileType.PNG))),
    NOMINATION_LETTER(new FileRules(10, 1, EnumSet.of(FileType.JPEG, FileType.PNG, FileType.PDF)));

    private final FileRules rules;

    DocumentKind(FileRules rules) {
        this.rules = rules;
    }

    FileRules rules() {
        return rules;
    }
}
