package org.amends.platform.input;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One e-mail address that a letter can be sent to. Null is fine. Code: {@code email.not-one}. */
// A dot in the domain: a letter to "someone@localhost" would stay in the house.
@Email(regexp = "[^@\\s]++@[^@\\s]+\\.[^@\\s.]+")
// Nothing that a mail server could take for more than an address: a second one, a comment, an encoded word, a machine
// of ours.
@Pattern(regexp = "(?!.*=\\?)[^\\p{Cntrl}<>,;:\"()\\[\\]\\\\]+")
@Size(max = 254)
@ReportAsSingleViolation
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface EmailAddress {

    String message() default "{email.not-one}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
