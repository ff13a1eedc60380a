package vn.hoinghi.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.kernel.LocalisedText;
import vn.hoinghi.kernel.problem.CommonProblem;
import vn.hoinghi.kernel.problem.Fault;

/** Phone numbers as people write them, kept as E.164; a number without a country code is a Vietnamese one. */
public final class PhoneNumbers {

    private static final String HOME = "VN";

    static final Fault INVALID = new Fault(
            "/phone", "phone", LocalisedText.of("Không phải số điện thoại hợp lệ.", "Not a valid phone number."));

    private PhoneNumbers() {}

    /** @throws vn.hoinghi.kernel.problem.Problem 422 where nobody could call it */
    static @Nullable String e164(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String number = parse(written);
        if (number == null) {
            throw CommonProblem.INVALID_REQUEST.naming(List.of(INVALID));
        }
        return number;
    }

    /** The number in E.164, or null where nobody could call it. */
    public static @Nullable String parse(String written) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(written, HOME);
            return numbers.isValidNumber(number) ? numbers.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException unreadable) {
            return null;
        }
    }
}
