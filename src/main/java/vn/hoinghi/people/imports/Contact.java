package vn.hoinghi.people.imports;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoinghi.people.DelegateRequest;

/** By what people of one name are told apart. */
record Contact(@Nullable String phone, @Nullable String email) {

    Contact {
        email = email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    static Contact of(SaidOfPerson said) {
        return new Contact(said.text(Column.PHONE), said.text(Column.EMAIL));
    }

    static Contact of(DelegateRequest request) {
        return new Contact(request.phone(), request.email());
    }

    /** Whether it is somebody else's: both have a number or an address, and not the same. */
    boolean contradicts(Contact other) {
        return differ(phone, other.phone) || differ(email, other.email);
    }

    /** Whether they have something in common. */
    boolean confirms(Contact other) {
        return (phone != null && phone.equals(other.phone)) || (email != null && email.equals(other.email));
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !Objects.equals(one, other);
    }
}
