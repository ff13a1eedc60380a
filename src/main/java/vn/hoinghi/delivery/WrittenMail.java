package vn.hoinghi.delivery;

import org.jspecify.annotations.Nullable;

/** A mail as it goes out. */
record WrittenMail(
        String address,
        String subject,
        String text,
        @Nullable Attachment invitation) {

    /** What goes with it. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, only sent.
    record Attachment(String name, String contentType, byte[] content) {}
}
