package org.amends.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.letter.FormOfAddress;
import org.amends.letter.TemplateKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A template as it is.
 *
 * @param version 0 where the house never changed it
 * @param own whether the house wrote it; otherwise it came with Amends
 * @param setBy whose doing the last version is
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "LetterTemplate")
public record HouseTemplate(
        TemplateKind kind,
        String language,
        FormOfAddress form,
        int version,
        boolean own,
        String text,
        Optional<UUID> setBy,
        Optional<Instant> setAt) {}
