package org.amends.desk.money;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.amends.web.Form;

/**
 * The order that a refund gives something back of, line by line.
 *
 * @param frozen whether the case holds it, so that nobody has to name it
 * @param delivery what of delivery goes back
 */
@TemplateData
public record MoneyOrder(
        String source, String externalId, boolean frozen, List<Line> lines, Share delivery, List<Payment> payments) {

    /**
     * @param left what may still be given back, as people write it
     * @param plain what is proposed of it, as it is typed; empty when nobody can know
     */
    @TemplateData
    public record Share(String left, String plain) {}

    /** @param units how many of them the case is about */
    @TemplateData
    public record Line(String id, String title, int units, Share share) {}

    @TemplateData
    public record Payment(String id, String left) {}

    /** The field of a line's amount. */
    public static String field(String form, int row) {
        return form + "-lines-" + row + "-amount-minor";
    }

    /** What stands in the fields of the form before anybody types. */
    Form under(String form, Form typed) {
        Form filled = typed.unlessTyped(form + "-delivery-minor", delivery.plain());
        for (int row = 0; row < lines.size(); row++) {
            filled = filled.unlessTyped(field(form, row), lines.get(row).share().plain());
        }
        return filled;
    }
}
