package org.amends.desk.casepage;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Units;
import org.amends.returns.CaseOrders.CaseOrder;
import org.amends.returns.OrderChoice;
import org.amends.returns.OrderHints;
import org.amends.returns.ToldEvaluation;
import org.amends.returns.claim.ToldClaim;

/**
 * The goods of a case as its page shows them.
 *
 * @param declared whether the case is about goods at all
 * @param byItself whether it follows without a decision: a withdrawal, or what the rules gave
 * @param partial whether the customer keeps a part of the order
 * @param order how the shop calls it; empty until somebody has found it
 * @param hint the order that the filing seems to be about, while nobody has matched one
 * @param choice the order that the hint or a colleague names, while nobody has matched one
 * @param evaluation what law and promise say of it; empty while its order is unknown
 * @param price what was paid too much; empty for a case about anything else, and while its order is unknown
 * @param claim where a claim stands by law; empty for a case about anything else, and while its order is unknown
 * @param awaited whether we wait for goods that are with the customer
 */
@TemplateData
public record GoodsView(
        boolean declared,
        boolean byItself,
        boolean partial,
        String order,
        Optional<Hint> hint,
        Optional<OrderChoice> choice,
        boolean awaited,
        List<Line> lines,
        Optional<ToldEvaluation> evaluation,
        Optional<PriceView> price,
        Optional<ToldClaim> claim) {

    /** @param by what the customer knew of it */
    @TemplateData
    public record Hint(String order, String by) {}

    /** @param came how many are back */
    @TemplateData
    public record Line(String id, String title, int withdrawn, int came) {}

    static GoodsView of(
            CaseState state,
            Optional<CaseOrder> order,
            Optional<OrderHints.OrderHint> hint,
            Optional<OrderChoice> choice,
            Optional<ToldEvaluation> evaluation,
            Optional<PriceView> price,
            Optional<ToldClaim> claim) {
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
                state.kind() == CaseKind.WITHDRAWAL
                        || state.declaration()
                                .filter(Declaration::grantedByRules)
                                .isPresent(),
                state.declaration().filter(said -> !said.whole()).isPresent(),
                order.map(found -> found.name().toString()).orElse(""),
                hint.filter(found -> order.isEmpty())
                        .map(found ->
                                new Hint(found.name().toString(), found.by().name())),
                choice,
                state.awaitsGoods(),
                lines,
                evaluation,
                price,
                claim);
    }

    private static int came(CaseState state, String line) {
        return state.receivedGoods().stream()
                .filter(units -> units.line().equals(line))
                .mapToInt(Units::quantity)
                .sum();
    }
}
