package vn.hoinghi.people.documents;

import jakarta.validation.constraints.Size;
import java.util.List;

/** The documents of one delegate; there are never more than a photo and ten letters. */
public record DocumentList(@Size(max = 11) List<DocumentView> items) {}
