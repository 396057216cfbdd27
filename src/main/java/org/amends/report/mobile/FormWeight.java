package org.amends.report.mobile;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.amends.journey.FormKind;

/**
 * What the first page of a form costs on the first visit, as a test of the pages measures it; it fails once these numbers are no longer true.
 *
 * @param kilobytes of a thousand bytes, compressed, with all that the page loads; rounded up
 * @param requests for the page and all that it loads
 */
@TemplateData
public record FormWeight(FormKind form, int kilobytes, int requests) {

    public static List<FormWeight> measured() {
        return List.of(
                new FormWeight(FormKind.COMPLAINT, 13, 4),
                new FormWeight(FormKind.RETURN, 13, 3),
                new FormWeight(FormKind.WITHDRAWAL, 13, 4));
    }
}
