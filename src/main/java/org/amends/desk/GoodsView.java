package org.amends.desk;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Units;
import org.amends.returns.CaseOrders.CaseOrder;

/**
 * The goods of a withdrawal as the page of its case shows them.
 *
 * @param declared whether the case is a withdrawal at all
 * @param order how the shop calls it; empty until somebody has found it
 * @param awaited whether we wait for goods that are with the customer
 */
@TemplateData
public record GoodsView(boolean declared, String order, boolean awaited, List<Line> lines) {

    /** @param came how many are back */
    @TemplateData
    public record Line(String id, String title, int withdrawn, int came) {
        /** How many are still out. */
        public int missing() {
            return Math.max(0, withdrawn - came);
        }

        /** Of the form that takes goods in. */
        public String field(int row) {
            return "goods-units-" + row + "-quantity";
        }
    }

    static GoodsView of(CaseState state, Optional<CaseOrder> order) {
        List<Line> lines = state.declaration().flatMap(Declaration::order).stream()
                .flatMap(goods -> goods.units().stream())
                .map(units -> new Line(
                        units.line(),
                        order.map(found -> found.titles().get(units.line())).orElse(units.line()),
                        units.quantity(),
                        came(state, units.line())))
                .toList();
        return new GoodsView(
                state.declaration().isPresent(),
                order.map(found -> found.name().toString()).orElse(""),
                state.awaitsGoods(),
                lines);
    }

    private static int came(CaseState state, String line) {
        return state.receivedGoods().stream()
                .filter(units -> units.line().equals(line))
                .mapToInt(Units::quantity)
                .sum();
    }
}
