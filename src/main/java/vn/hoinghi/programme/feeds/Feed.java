package vn.hoinghi.programme.feeds;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that programs fetch again and again.
 *
 * @param tag its entity tag: the same bytes have the same on every node
 */
record Feed(byte[] bytes, String tag) {

    private static final int DIGITS = 32;

    static Feed of(byte[] bytes) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Feed(bytes, "\"" + digest.substring(0, DIGITS) + "\"");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
