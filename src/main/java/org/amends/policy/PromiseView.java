package org.amends.policy;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.policy.pack.Returns;
import org.amends.returns.law.Condition;
import org.amends.returns.law.Payer;
import org.amends.returns.law.ReturnMethod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the shop promises today of returns beyond the law, for anybody.
 *
 * @param packs the versions of the policy packs that promise it
 * @param window how long goods may come back, counted from the last delivery; empty when nothing is promised
 * @param returnCost who pays for the way back
 * @param condition the least that goods have to be
 * @param keptExclusions what is not taken back, by the codes of Directive 2011/83/EU, art. 16
 * @param keptCategories what is not taken back, by the categories of the shop
 * @param returnMethods how goods may come back where the shop pays for it
 * @param sendDays calendar days from the grant in which goods should be on their way
 * @param proofs any one of which is enough; a lost receipt is no reason
 * @param refundMeans by which the money may go back
 * @param priceDays calendar days from the purchase in which a lower price of the shop's own is made good; 0 when it is not
 * @param told the same in sentences, in the language that was asked for
 */
@Schema(name = "ReturnPromise")
public record PromiseView(
        List<String> packs,
        Optional<Window> window,
        Payer returnCost,
        Condition condition,
        SortedSet<WithdrawalExclusion> keptExclusions,
        SortedSet<String> keptCategories,
        SortedSet<ReturnMethod> returnMethods,
        int sendDays,
        SortedSet<Returns.Proof> proofs,
        SortedSet<Returns.RefundMeans> refundMeans,
        int priceDays,
        List<Sentence> told) {

    /**
     * @param term for instance {@code 30 calendar days}
     * @param rolls whether a last day off moves to the next working day
     * @param pack whose window it is
     */
    @Schema(name = "ReturnPromiseWindow")
    public record Window(String term, boolean rolls, String pack) {}

    @Schema(name = "ReturnPromiseSentence")
    public record Sentence(String about, String text) {}

    static PromiseView of(ReturnPromise promise, Optional<Window> window, PromiseTold told) {
        return new PromiseView(
                promise.packs().stream().map(Object::toString).toList(),
                window,
                promise.cost().value(),
                promise.condition().value(),
                new TreeSet<>(promise.keptExclusions().value()),
                new TreeSet<>(promise.keptCategories().value()),
                new TreeSet<>(promise.methods().value()),
                promise.sendDays().value(),
                new TreeSet<>(promise.proofs()),
                new TreeSet<>(promise.means()),
                promise.priceDays().value(),
                told.items().stream()
                        .map(item -> new Sentence(item.label(), item.text()))
                        .toList());
    }
}
