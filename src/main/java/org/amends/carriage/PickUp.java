package org.amends.carriage;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When goods are fetched: somebody has to be at home from the one moment until the other. */
@Schema(name = "PickUp")
@TemplateData
public record PickUp(Instant from, Instant until) {

    /** As a form sends it. */
    public String key() {
        return from + "/" + until;
    }
}
