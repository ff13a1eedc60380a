package vn.hoinghi.kernel.pdf;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Characters side by side of one font and one direction; of no font where the face is null. */
record Run(@Nullable FontFace face, String text, boolean isRightToLeft) {

    /** Of an em. */
    static final float BOX_WIDTH = 0.6f;

    /** In ems. */
    float width() throws IOException {
        return face == null ? BOX_WIDTH * length() : face.width(this);
    }

    int length() {
        return text.codePointCount(0, text.length());
    }

    boolean isShaped() {
        return isRightToLeft || text.codePoints().anyMatch(BundledFonts::needsShaping);
    }
}
