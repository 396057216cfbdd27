package org.amends.aftercare;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * What a customer answered.
 *
 * @param words to the letter; empty where they wrote none, and once they are erased
 */
@TemplateData
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AftercareAnswer(PutRight putRight, Optional<String> words, Instant at) {}
