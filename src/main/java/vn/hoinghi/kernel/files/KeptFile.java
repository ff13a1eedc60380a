package vn.hoinghi.kernel.files;

/**
 * What is said of a file that is kept, beside its bytes.
 *
 * @param size bytes
 * @param sha256 of the content, in hexadecimal
 */
public record KeptFile(String name, String mediaType, long size, String sha256) {}
