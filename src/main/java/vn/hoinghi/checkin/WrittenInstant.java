package vn.hoinghi.checkin;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An instant that RFC 3339 can write, however wrong: its year has four digits. */
@Constraint(validatedBy = WrittenInstant.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface WrittenInstant {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says whether it is. */
    class Check implements ConstraintValidator<WrittenInstant, Instant> {

        private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
        private static final Instant BEHIND_LAST = Instant.parse("9999-12-31T23:59:59Z");

        @Override
        public boolean isValid(@Nullable Instant instant, ConstraintValidatorContext context) {
            return instant == null || !instant.isBefore(FIRST) && instant.isBefore(BEHIND_LAST);
        }
    }
}
