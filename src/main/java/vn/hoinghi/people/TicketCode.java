package vn.hoinghi.people;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes of badges: 26 letters and digits that nobody confuses when typing (Crockford's base 32), 130 random bits. */
public final class TicketCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;

    private TicketCode() {}

    public static String fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(at -> code.append(LETTERS.charAt(at)));
        return code.toString();
    }

    /**
     * The code in what somebody wrote or scanned, in groups or signed: Crockford's letters that look alike are one. Like
     * {@code ticket_code_in} of the database.
     */
    static String in(String written) {
        return written.split("\\.", 2)[0]
                .toUpperCase(Locale.ROOT)
                .replaceAll("[ -]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
    }
}
