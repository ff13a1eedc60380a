package vn.hoinghi.people.tickets;

/** Crockford's base 32 for bytes: letters and digits that a QR code packs tightly and nobody confuses. */
final class Crockford {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private Crockford() {}

    /** The bytes, highest bit first, five to a letter; the last letter is filled up with noughts. */
    static String encode(byte[] bytes) {
        StringBuilder letters = new StringBuilder();
        int pending = 0;
        int pendingBits = 0;
        for (byte next : bytes) {
            pending = (pending << Byte.SIZE) | Byte.toUnsignedInt(next);
            pendingBits += Byte.SIZE;
            while (pendingBits >= BITS) {
                pendingBits -= BITS;
                letters.append(letter(pending >> pendingBits));
            }
            pending &= (1 << pendingBits) - 1;
        }
        return pendingBits == 0
                ? letters.toString()
                : letters.append(letter(pending << (BITS - pendingBits))).toString();
    }

    private static char letter(int bits) {
        return LETTERS.charAt(bits & (LETTERS.length() - 1));
    }
}
