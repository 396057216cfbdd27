package org.amends.platform.input;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A time zone by its name in the IANA list, such as {@code Pacific/Auckland}. Null is fine. Code: {@code time-zone.unknown}. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TimeZoneNameCheck.class)
public @interface TimeZoneName {

    String message() default "{time-zone.unknown}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
