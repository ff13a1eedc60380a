package vn.hoinghi.checkin.offline;

import jakarta.validation.constraints.Size;

/**
 * What a phone is to know of one ticket, encrypted.
 *
 * @param index where a phone that sees the ticket finds it
 * @param box nonce, ciphertext and tag in base64url
 */
public record SnapshotEntry(
        @Size(max = 22) String index, @Size(max = 100_000) String box) {}
