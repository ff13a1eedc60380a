package vn.hoinghi.checkin.offline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * The entry of one ticket in one list's snapshot, which only the ticket opens. Its key is made of the code (HKDF of RFC 5869
 * with SHA-256, the list's salt), the place where it is found of the code's digest; neither leads back to the code, of
 * whose 130 random bits nobody guesses any.
 */
final class EntryBox {

    private static final byte[] INFO = "hoinghi check-in entry 1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int INDEX_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Entries are filled up with blanks to a multiple of it, so that their length says little of a name. */
    private static final int PADDED_TO = 256;

    private static final SecureRandom RANDOM = new SecureRandom();

    private EntryBox() {}

    /** Where the entry of a code is found: the first 16 bytes of SHA-256 over the salt and the code's own digest. */
    static String index(byte[] salt, byte[] codeHash) {
        MessageDigest digest = sha256();
        digest.update(salt);
        return text(Arrays.copyOf(digest.digest(codeHash), INDEX_BYTES));
    }

    /** SHA-256 of the code in ASCII. */
    static byte[] codeHash(String code) {
        return sha256().digest(code.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] key(byte[] salt, String code) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(code.getBytes(StandardCharsets.US_ASCII), salt, INFO));
        byte[] key = new byte[KEY_BYTES];
        hkdf.generateBytes(key, 0, KEY_BYTES);
        return key;
    }

    /** The entry, encrypted: nonce, ciphertext and tag in base64url. */
    static String seal(byte[] salt, String code, String entry) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return seal(key(salt, code), index(salt, codeHash(code)), nonce, entry);
    }

    static String seal(byte[] key, String index, byte[] nonce, String entry) {
        byte[] text = entry.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(text, (text.length / PADDED_TO + 1) * PADDED_TO);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        try {
            // AES-256-GCM; the index is authenticated too, so that no entry can be put in another's place.
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(index.getBytes(StandardCharsets.US_ASCII));
            byte[] sealed = cipher.doFinal(padded);
            return text(ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
