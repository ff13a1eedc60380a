package vn.hoinghi.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Phone numbers as people write them, kept as E.164; a number without a country code is a Vietnamese one. */
public final class PhoneNumbers {

    private static final String HOME = "VN";

    private PhoneNumbers() {}

    /** The number in E.164, or null where nobody could call it, or an extension would be dialled after it. */
    public static @Nullable String parse(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(written, HOME);
            // An extension would be lost, and somebody else be called.
            return numbers.isValidNumber(number) && !number.hasExtension()
                    ? numbers.format(number, PhoneNumberFormat.E164)
                    : null;
        } catch (NumberParseException unreadable) {
            return null;
        }
    }
}
