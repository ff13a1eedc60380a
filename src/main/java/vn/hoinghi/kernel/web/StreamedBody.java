package vn.hoinghi.kernel.web;

import java.io.IOException;
import java.io.OutputStream;

/** A body that is written as it is made; what fails before its first byte is still answered with a problem. */
public record StreamedBody(Content content) {

    /** Writes the body; the stream is closed for it. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
