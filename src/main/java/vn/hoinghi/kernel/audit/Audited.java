package vn.hoinghi.kernel.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation that shows or takes out what is not for everybody: each answer leaves an entry that says who asked for what,
 * never what they were shown. Without the entry there is no answer; where nothing is shown, there is no entry.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    @Nonbinding
    AuditKind value() default AuditKind.READ;

    /** What is read, by the name of its table. */
    @Nonbinding
    String subject() default "";

    /** The parameter of the path that says which one; empty where many are read. */
    @Nonbinding
    String id() default "";
}
