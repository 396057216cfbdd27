package org.amends.platform.input;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that a person wrote, kept verbatim: not blank, within its length, without control characters but line ends and
 * tabs, without half characters. Null is fine: demand the field with {@code @NotNull}, or make it {@code Optional<@Words
 * String>}. Codes: {@code words.blank}, {@code words.too-short}, {@code words.too-long}, {@code words.control}, {@code
 * words.surrogate}.
 */
@Target({FIELD, PARAMETER, RECORD_COMPONENT, ANNOTATION_TYPE, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WordsCheck.class)
public @interface Words {

    /** In code points, the units in which people and PostgreSQL count. */
    int max();

    /** In code points. */
    int min() default 1;

    /** Whether it is a name or the like, which a line break would turn into something else: {@code words.line-break}. */
    boolean oneLine() default false;

    String message() default "{words.blank}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
