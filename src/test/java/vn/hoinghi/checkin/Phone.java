package vn.hoinghi.checkin;

import static vn.hoinghi.kernel.testing.Expect.success;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.testing.Api;

/**
 * A phone that judges without network, written from docs/check-in.md alone: it uses nothing of the server's code. It shows
 * that the document suffices, and judges the vectors.
 */
public final class Phone {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final String conference;
    private final Map<String, String> boxes = new HashMap<>();
    private final Map<String, List<Move>> moves = new HashMap<>();
    private byte[] salt = new byte[0];
    private JsonNode rules = JSON.createObjectNode();
    private JsonNode ticketKeys = JSON.createObjectNode();
    private int inside;
    private String updatedCursor = "0";

    public Phone(String conference) {
        this.conference = conference;
    }

    private record Move(String type, Instant at) {}

    /** What the phone says at the door. */
    public record Verdict(String result, @Nullable String reason, List<String> warnings) {}

    /** Takes all pages of the snapshot, or of what changed since it was taken. */
    public Phone take(Api api, String list, int limit) {
        String path = "/api/v1/conferences/" + conference + "/check-in-lists/" + list + "/snapshot?limit=" + limit;
        String since = updatedCursor;
        @Nullable String cursor = null;
        do {
            String page = success(
                            cursor == null
                                    ? api.get(path + "&updatedSince={since}", since)
                                    : api.get(path + "&cursor={cursor}", cursor),
                            200)
                    .asString();
            cursor = load(tree(page));
        } while (cursor != null);
        return this;
    }

    /** Takes one page; says where the next begins. */
    public @Nullable String load(JsonNode page) {
        salt = bytes(page.path("salt").asText());
        rules = page.path("rules");
        ticketKeys = page.path("ticketKeys");
        page.path("entries")
                .forEach(entry -> boxes.put(
                        entry.path("index").asText(), entry.path("box").asText()));
        page.path("removed").forEach(index -> boxes.remove(index.asText()));
        updatedCursor = page.path("updatedCursor").asText(updatedCursor);
        return page.has("nextCursor") ? page.path("nextCursor").asText() : null;
    }

    public int size() {
        return boxes.size();
    }

    public void rules(JsonNode other) {
        rules = other;
    }

    public void inside(int number) {
        inside = number;
    }

    /** Keeps what it let happen, for what it judges next. */
    public void moved(String ticket, String type, Instant at) {
        moves.computeIfAbsent(code(ticket), none -> new ArrayList<>()).add(new Move(type, at));
    }

    /** Judges one scan at that time. */
    public Verdict judge(String ticket, String type, Instant at) {
        String code = code(ticket);
        JsonNode entry = entry(code);
        if (entry.isMissingNode()) {
            return isSigned(ticket)
                    ? new Verdict("ADMITTED", null, List.of("BY_SIGNATURE"))
                    : new Verdict("REFUSED", "UNKNOWN_TICKET", List.of());
        }
        List<Move> own = moves.getOrDefault(code, List.of());
        boolean isInside = own.isEmpty()
                ? entry.path("isInside").asBoolean()
                : own.get(own.size() - 1).type().equals("ENTRY");
        boolean hasEntered = entry.has("firstEntry")
                || own.stream().anyMatch(move -> move.type().equals("ENTRY"));
        boolean isRevoked = entry.has("revokedAt")
                && !Instant.parse(entry.path("revokedAt").asText()).isAfter(at);
        List<String> warnings = new ArrayList<>();
        @Nullable
        String reason = type.equals("EXIT")
                ? exitReason(isInside, isRevoked, warnings)
                : entryReason(entry, isRevoked, isInside, hasEntered, at, warnings);
        return new Verdict(reason == null ? "ADMITTED" : "REFUSED", reason, reason == null ? warnings : List.of());
    }

    private @Nullable String exitReason(boolean isInside, boolean isRevoked, List<String> warnings) {
        if (!rules.path("countsExits").asBoolean()) {
            return "EXIT_NOT_COUNTED";
        }
        if (isRevoked) {
            warnings.add("REVOKED_TICKET");
        }
        return isInside ? null : "NOT_INSIDE";
    }

    private @Nullable String entryReason(
            JsonNode entry,
            boolean isRevoked,
            boolean isInside,
            boolean hasEntered,
            Instant at,
            List<String> warnings) {
        String status = entry.path("status").asText();
        if (isRevoked) {
            return "REVOKED_TICKET";
        }
        if (status.equals("WITHDRAWN")) {
            return "WITHDRAWN";
        }
        if (!status.equals("APPROVED")) {
            return "NOT_APPROVED";
        }
        if (!isAdmitted(entry.path("delegate"), entry.path("signUps"))) {
            return "WRONG_LIST";
        }
        Duration grace = Duration.ofMinutes(rules.path("graceMinutes").asInt());
        if (!isWithin(at, grace)) {
            return "OUTSIDE_WINDOW";
        }
        if (isInside) {
            return "ALREADY_IN";
        }
        if (hasEntered && !rules.path("allowsReentry").asBoolean()) {
            return "REENTRY_NOT_ALLOWED";
        }
        if (rules.has("capacity") && inside >= rules.path("capacity").asInt()) {
            if (!rules.path("softCapacity").asBoolean()) {
                return "LIST_FULL";
            }
            warnings.add("OVER_CAPACITY");
        }
        if (!isWithin(at, Duration.ZERO)) {
            warnings.add("IN_GRACE");
        }
        return null;
    }

    private boolean isAdmitted(JsonNode delegate, JsonNode signUps) {
        boolean hasGroups = !rules.path("categories").isEmpty()
                || !rules.path("organisationKinds").isEmpty()
                || !rules.path("organisations").isEmpty()
                || rules.has("signUpSession");
        boolean isNamed = has(rules.path("delegates"), delegate.path("id").asText());
        boolean isOfGroups = admits("categories", delegate.path("category").asText())
                && admits("organisationKinds", delegate.at("/organisation/kind").asText())
                && admits("organisations", delegate.at("/organisation/id").asText())
                && (!rules.has("signUpSession")
                        || has(signUps, rules.path("signUpSession").asText()));
        return isNamed || isOfGroups && (hasGroups || rules.path("delegates").isEmpty());
    }

    private boolean admits(String rule, String value) {
        return rules.path(rule).isEmpty() || has(rules.path(rule), value);
    }

    private static boolean has(JsonNode values, String value) {
        for (JsonNode each : values) {
            if (each.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithin(Instant at, Duration grace) {
        boolean isEarly = rules.has("opensAt")
                && at.isBefore(Instant.parse(rules.path("opensAt").asText()).minus(grace));
        boolean isLate = rules.has("closesAt")
                && !at.isBefore(Instant.parse(rules.path("closesAt").asText()).plus(grace));
        return !isEarly && !isLate;
    }

    /** What the phone may read: the entry of a ticket it sees; a missing node where it has none. */
    public JsonNode entry(String code) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] codeHash = sha256.digest(code.getBytes(StandardCharsets.US_ASCII));
            sha256.update(salt);
            String index = text(Arrays.copyOf(sha256.digest(codeHash), 16));
            String box = boxes.get(index);
            return box == null ? MissingNode.getInstance() : tree(open(key(code), index, bytes(box)));
        } catch (GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String open(byte[] key, String index, byte[] box) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, box, 0, 12));
        cipher.updateAAD(index.getBytes(StandardCharsets.US_ASCII));
        return new String(cipher.doFinal(box, 12, box.length - 12), StandardCharsets.UTF_8);
    }

    /** HKDF of RFC 5869, whose first block is all that 32 bytes need. */
    private byte[] key(String code) throws GeneralSecurityException {
        byte[] extracted = hmac(salt, code.getBytes(StandardCharsets.US_ASCII));
        byte[] info = "hoinghi check-in entry 1".getBytes(StandardCharsets.US_ASCII);
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return hmac(extracted, block);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    static String code(String ticket) {
        return ticket.split("\\.", 2)[0]
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[ -]", "");
    }

    /** Whether one of the published keys signed the ticket. */
    public boolean isSigned(String ticket) {
        String[] parts = ticket.split("\\.");
        if (parts.length != 3 || !parts[2].matches("[" + LETTERS + "]{102}[08GR]")) {
            return false;
        }
        for (JsonNode key : ticketKeys.path("keys")) {
            if (key.path("kid").asText().equals(parts[1])) {
                return verifies(key, conference + "." + parts[0] + "." + parts[1], decoded(parts[2]));
            }
        }
        return false;
    }

    private static boolean verifies(JsonNode key, String text, byte[] signature) {
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            ECPoint point = new ECPoint(
                    new BigInteger(1, bytes(key.path("x").asText())),
                    new BigInteger(1, bytes(key.path("y").asText())));
            Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
            ecdsa.initVerify(KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class))));
            ecdsa.update(text.getBytes(StandardCharsets.US_ASCII));
            return ecdsa.verify(signature);
        } catch (GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    private static byte[] decoded(String crockford) {
        BigInteger bits = BigInteger.ZERO;
        for (char letter : crockford.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] bytes = bits.shiftRight(crockford.length() * 5 - 512).toByteArray();
        byte[] signature = new byte[64];
        int length = Math.min(bytes.length, 64);
        System.arraycopy(bytes, bytes.length - length, signature, 64 - length, length);
        return signature;
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
