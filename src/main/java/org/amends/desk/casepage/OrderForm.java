package org.amends.desk.casepage;

import java.util.List;
import java.util.Optional;
import org.amends.desk.form.NamedOrder;
import org.amends.order.snapshot.OrderName;
import org.amends.returns.OrderChoice;
import org.amends.web.Form;

/**
 * The form that matches an order.
 *
 * @param order which one it names
 */
record OrderForm(Optional<OrderName> order) {

    private static final String NAME = "order";

    /** @param likely what it names as long as nobody has typed anything else */
    static OrderForm of(Form typed, Optional<OrderName> likely) {
        return new OrderForm(NamedOrder.isTyped(typed, NAME) ? NamedOrder.in(typed, NAME) : likely);
    }

    /** A number that was typed beside a line of another order says nothing of this one's. */
    Form under(Form typed, OrderChoice choice) {
        Form filled = NamedOrder.under(typed, NAME, choice.name());
        List<OrderChoice.Line> lines = choice.lines();
        for (int row = 0; row < lines.size(); row++) {
            String of = filled.value(field(row, "line"));
            if (!of.isEmpty() && !of.equals(lines.get(row).id())) {
                filled = filled.with(field(row, "quantity"), "");
            }
        }
        return filled;
    }

    private static String field(int row, String what) {
        return NAME + "-units-" + row + "-" + what;
    }
}
