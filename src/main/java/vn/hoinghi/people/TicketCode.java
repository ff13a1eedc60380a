package vn.hoinghi.people;

import java.security.SecureRandom;

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
}
