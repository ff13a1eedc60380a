package vn.hoinghi.kernel.jobs;

/**
 * What came of a job: a document of that media type.
 *
 * @param contentType as HTTP names it, {@code application/pdf}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only sent.
public record JobResult(String contentType, byte[] content) {}
