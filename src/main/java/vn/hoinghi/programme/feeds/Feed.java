package vn.hoinghi.programme.feeds;

import vn.hoinghi.kernel.live.Fingerprint;

/** A file that programs fetch again and again. */
public record Feed(byte[] bytes, String fingerprint) {

    public static Feed of(byte[] bytes) {
        return new Feed(bytes, Fingerprint.of(bytes));
    }
}
