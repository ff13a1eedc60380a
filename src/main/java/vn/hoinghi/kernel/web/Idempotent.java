package vn.hoinghi.kernel.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST operation: a repeated {@code Idempotency-Key} gets the first answer again and changes nothing. The answer
 * is kept in the transaction that made it, so that a crash leaves both or neither. Without the header nothing is kept;
 * a transaction that lost to another (deadlock, serialisation) is tried again in both cases.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** How long the transaction may take before it is given up. */
    @Nonbinding
    int seconds() default 60;
}
