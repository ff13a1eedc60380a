package vn.hoinghi.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that are handed out once and kept as digests only: 256 random bits in base64url, 43 letters. */
public final class SecretToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    private SecretToken() {}

    /** A secret that nobody had before. */
    public static String fresh() {
        byte[] bits = new byte[LENGTH];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** SHA-256 will do: nobody guesses 256 random bits, however fast they are hashed. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
