package vn.hoinghi.kernel.imports;

import java.util.List;
import java.util.Optional;

/** The fields that files of one kind have. */
public interface ImportFields {

    /** All of them, by their names in the API. */
    List<String> all();

    /** The field under that heading, however it is typed; empty where the office added one of its own. */
    Optional<String> headed(String heading);
}
