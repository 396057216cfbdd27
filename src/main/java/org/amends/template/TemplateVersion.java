package org.amends.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody once made of a template.
 *
 * @param text empty where they went back to the one that comes with Amends
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TemplateVersion(int version, Optional<String> text, UUID setBy, Instant setAt) {}
