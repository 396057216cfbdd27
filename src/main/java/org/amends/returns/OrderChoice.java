package org.amends.returns;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.amends.order.snapshot.OrderName;

/**
 * An order as a colleague sees it who says which of its goods a case is about.
 *
 * @param lines those first whose titles share most words with what the customer wrote
 */
@TemplateData
public record OrderChoice(OrderName name, List<Line> lines) {

    /** @param left units that no other case speaks for */
    @TemplateData
    public record Line(String id, String title, int ordered, int left) {}
}
