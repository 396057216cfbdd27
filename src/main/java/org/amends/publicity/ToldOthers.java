package org.amends.publicity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * A mark that the customer told others of their case, or that they did not after all.
 *
 * @param where as somebody wrote it; absent where nobody did, and once the case is erased
 * @param by a colleague's name; absent when the customer said it themselves
 */
@TemplateData
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ToldOthers(boolean told, Optional<String> where, Optional<String> by, Instant at) {}
