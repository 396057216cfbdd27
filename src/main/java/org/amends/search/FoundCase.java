package org.amends.search;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import org.amends.casefile.CaseReference;
import org.amends.lifecycle.CaseStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case that fits.
 *
 * @param language of the customer, a BCP 47 tag
 * @param owner by name
 * @param by the first thing by which it was found
 */
@TemplateData
@Schema(name = "FoundCase")
public record FoundCase(
        CaseReference reference,
        String title,
        String customer,
        String language,
        CaseStatus status,
        boolean open,
        String owner,
        Instant receivedAt,
        By by) {

    /** The surest first. */
    @TemplateData
    public enum By {
        REFERENCE,
        ADDRESS,
        ORDER,
        NAME,
        WORDS
    }
}
