package vn.hoinghi.people.documents;

import java.io.InputStream;

/**
 * The photo of a delegate.
 *
 * @param size bytes
 * @param sha256 of the content, in hexadecimal
 * @param content to be read once
 */
public record Photo(String mediaType, long size, String sha256, InputStream content) {}
