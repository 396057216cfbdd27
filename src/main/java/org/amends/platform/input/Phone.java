package org.amends.platform.input;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A telephone number, written as people write it: digits with spaces, dots, hyphens, brackets, a plus, an extension. Null is fine. Code: {@code phone.not-one}. */
@Pattern(regexp = "[ ().+/-]*+(?:[0-9][ ().+/-]*+){5,20}(?:(?:ext|x)[ .]*+[0-9]{1,6})?")
@Size(max = 40)
@ReportAsSingleViolation
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface Phone {

    String message() default "{phone.not-one}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
