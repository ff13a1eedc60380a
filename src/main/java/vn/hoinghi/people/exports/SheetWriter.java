package vn.hoinghi.people.exports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a sheet row by row; closing it completes the file and leaves the stream open. */
interface SheetWriter extends Closeable {

    void header(List<String> fields, List<String> headings) throws IOException;

    void row(List<String> cells) throws IOException;
}
