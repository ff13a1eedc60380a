package vn.hoinghi.people.tickets;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.jose4j.jwk.EllipticCurveJsonWebKey;

/**
 * Signs tickets: {@code <code>.<kid>.<signature>}, ES256 over {@code <conference>.<code>.<kid>}. The nonce is derived from
 * what is signed (RFC 6979), so that a badge printed again is the same badge.
 */
@Singleton
public class SignTicket {

    private static final ECDomainParameters CURVE = domain(CustomNamedCurves.getByName("P-256"));

    private final TicketKeys keys;

    SignTicket(TicketKeys keys) {
        this.keys = keys;
    }

    private static ECDomainParameters domain(X9ECParameters curve) {
        return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    }

    /** The signed form of that code, good in that conference alone. */
    public String sign(String conferenceCode, String code) {
        EllipticCurveJsonWebKey key = keys.own();
        String named = code + "." + key.getKeyId();
        return named + "." + Crockford.encode(signature(key, conferenceCode + "." + named));
    }

    /** 64 bytes: r and s, as JOSE and P1363 have them. */
    private static byte[] signature(EllipticCurveJsonWebKey key, String text) {
        BigInteger secret = ((ECPrivateKey) key.getPrivateKey()).getS();
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(secret, CURVE));
        BigInteger[] signature = signer.generateSignature(sha256(text));
        return PlainDSAEncoding.INSTANCE.encode(CURVE.getN(), signature[0], signature[1]);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
