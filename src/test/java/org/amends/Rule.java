package org.amends;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the rule, promise or check that a test proves; {@code docs/rules.md} is generated from these. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Rule.List.class)
public @interface Rule {

    /** The rule's id, for instance {@code S2-15}, {@code ACK-10} or {@code P2}. */
    String value();

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        Rule[] value();
    }
}
