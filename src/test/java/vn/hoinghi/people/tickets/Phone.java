package vn.hoinghi.people.tickets;

import io.restassured.response.Response;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Verifies tickets as {@code docs/tickets.md} tells phones to, with what they fetched while there was network. */
final class Phone {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** 512 bits in 103 letters; the three bits that are over are nought. */
    private static final Pattern EXACT = Pattern.compile("[" + LETTERS + "]{102}[08GR]");

    private final String conference;
    private final Map<String, PublicKey> keys = new HashMap<>();

    Phone(String conference, Response ticketKeys) throws GeneralSecurityException {
        this.conference = conference;
        List<Map<String, String>> jwks = ticketKeys.path("keys");
        for (Map<String, String> jwk : jwks) {
            keys.put(jwk.getOrDefault("kid", ""), key(jwk));
        }
    }

    private static PublicKey key(Map<String, String> jwk) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(coordinate(jwk.getOrDefault("x", "")), coordinate(jwk.getOrDefault("y", "")));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger coordinate(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }

    boolean accepts(String ticket) throws GeneralSecurityException {
        String[] parts = ticket.split("\\.", -1);
        PublicKey key = parts.length == 3 ? keys.get(parts[1]) : null;
        if (key == null || !EXACT.matcher(parts[2]).matches()) {
            return false;
        }
        Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(key);
        verifier.update((conference + "." + parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(decode(parts[2]));
    }

    private static byte[] decode(String letters) {
        BigInteger bits = BigInteger.ZERO;
        for (char letter : letters.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] number = bits.shiftRight(3).toByteArray();
        byte[] signature = new byte[64];
        int length = Math.min(number.length, signature.length);
        System.arraycopy(number, number.length - length, signature, signature.length - length, length);
        return signature;
    }
}
