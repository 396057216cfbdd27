package org.amends.desk.warehouse;

import io.quarkus.qute.TemplateData;
import java.util.Optional;
import java.util.UUID;

/** Parcels that lie here without a case. Implemented by whoever takes those in. */
public interface LyingParcels {

    /** @param place where it lies */
    @TemplateData
    record Lying(UUID id, String place) {}

    /** @param text what was scanned */
    Optional<Lying> under(String text);
}
