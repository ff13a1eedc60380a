package vn.hoinghi.people;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A number that somebody could call, in any common spelling; see {@link PhoneNumbers}. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Phone.Check.class)
@interface Phone {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Blank is none. */
    final class Check implements ConstraintValidator<Phone, String> {

        @Override
        public boolean isValid(@Nullable String written, ConstraintValidatorContext context) {
            return written == null || written.isBlank() || PhoneNumbers.parse(written) != null;
        }
    }
}
