package org.amends.platform.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field where, as the client wrote it: {@code points[2].text}, a parameter's or a header's name; empty for the body
 * @param code the rule that was broken, stable, for software
 * @param detail the same for a person: what is wrong and how to put it right
 */
@RegisterForReflection
public record FieldError(String field, String code, String detail) {}
