package vn.hoinghi.programme.feeds;

import vn.hoinghi.kernel.live.Fingerprint;

/** A file that programs fetch again and again. */
record Feed(byte[] bytes, String fingerprint) {

    static Feed of(byte[] bytes) {
        return new Feed(bytes, Fingerprint.of(bytes));
    }
}
