package org.amends.policy.pack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.amends.returns.law.ReturnMethod;
import org.amends.time.BeyondCalendar;
import org.amends.time.BusinessCalendar;
import org.amends.time.Limit;
import org.amends.time.Term;

/** Goods come back in the time that the law gives, with any proof, and money goes back as money. */
final class ReturnRules {

    /** Directive 2011/83/EU art. 9; the Consumer Contracts Regulations 2013 of the United Kingdom say the same. */
    private static final Limit STATUTORY = Limit.of(Term.parse("14 calendar days"));

    private static final int FEWEST_MEANS = 2;

    /** Decided by effect, so that it does not matter in which unit a window is written. */
    static final LintRule BELOW_STATUTORY =
            rule("window-below-statutory", "returns.window", (subject, returns) -> firstBelow(subject, returns.window())
                    .map(start ->
                            "The window is shorter than the 14 calendar days of the law, first for goods received at "
                                    + start + "."));

    /** S1-15: returns on Fridays from two to three. */
    static final LintRule RESTRICTED = rule(
            "window-restricted",
            "returns.window",
            (subject, returns) -> returns.window().restrictions().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "Goods may come back at any time of the window, not only on certain days or at certain hours."));

    /** S1-32, S4-8: whoever bought on Tuesday does not wait for a Friday. */
    static final LintRule PRICE_RESTRICTED = rule(
            "price-promise-restricted",
            "returns.price_promise",
            (subject, returns) -> returns.terms()
                            .price()
                            .filter(price -> !price.restrictions().isEmpty())
                            .isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "A price is promised for every day and hour of its time, not only on certain days or at certain hours."));

    /** L-23: "sale" is no code. */
    static final LintRule SALE_KEPT =
            rule("sale-kept", "returns.kept_categories", (subject, returns) -> returns.terms().keptCategories().stream()
                    .flatMap(Set::stream)
                    .filter(SaleWords::in)
                    .findFirst()
                    .map(category -> "\"" + Shown.of(category)
                            + "\" is no category to keep: what was sold for less comes back like everything else."));

    /** Whoever may send goods back needs a way on which they travel. */
    static final LintRule NO_WAY_BACK = rule(
            "no-way-back",
            "returns.return_methods",
            (subject, returns) -> returns.terms()
                            .methods()
                            .filter(methods -> methods.stream().noneMatch(ReturnMethod::travels))
                            .isPresent()
                    ? Optional.of("Name at least one way on which goods come back.")
                    : Optional.empty());

    /** L-21: who withdraws has fourteen days to send the goods; nobody who returns them has fewer. */
    static final LintRule SENT_TOO_SOON = rule(
            "send-within-below-statutory",
            "returns.send_within",
            (subject, returns) -> returns.terms()
                            .sendWithin()
                            .filter(days -> days < STATUTORY.term().amount())
                            .isPresent()
                    ? Optional.of("Goods have at least the 14 calendar days of the law to be sent.")
                    : Optional.empty());

    /** S1-15: a lost receipt is never a reason. */
    static final LintRule RECEIPT_ONLY = rule(
            "receipt-only",
            "returns.proofs",
            (subject, returns) -> returns.proofs().stream().noneMatch(proof -> proof != Returns.Proof.RECEIPT)
                    ? Optional.of("A lost receipt is never a reason: accept at least one other proof.")
                    : Optional.empty());

    /** S1-12. */
    static final LintRule VOUCHER_ONLY = rule(
            "voucher-only",
            "returns.refund_means",
            (subject, returns) -> money(returns).isEmpty()
                    ? Optional.of("A voucher as the only means is refused: money goes back as money.")
                    : Optional.empty());

    /** S1-12: the original means by default, and at least two in all. */
    static final LintRule FEW_MEANS = rule(
            "too-few-refund-means",
            "returns.refund_means",
            (subject, returns) -> !money(returns).isEmpty()
                            && (money(returns).size() < FEWEST_MEANS
                                    || !returns.refundMeans().contains(Returns.RefundMeans.ORIGINAL))
                    ? Optional.of("Offer the original means and at least one other besides vouchers.")
                    : Optional.empty());

    /** S0-16: he spent no money and beat every expectation. */
    static final LintRule MONEY_ONLY = new LintRule("money-only-remedies", (subject, complaints) -> {
        Set<Remedy> remedies = subject.effective().remedies();
        if (!remedies.isEmpty() && remedies.stream().allMatch(Remedy::isMoney)) {
            complaints.add("remedies", "Refunds and vouchers alone are not enough: name remedies that are not money.");
        }
    });

    static final List<LintRule> ALL = List.of(
            BELOW_STATUTORY,
            RESTRICTED,
            PRICE_RESTRICTED,
            SALE_KEPT,
            NO_WAY_BACK,
            SENT_TOO_SOON,
            RECEIPT_ONLY,
            VOUCHER_ONLY,
            FEW_MEANS,
            MONEY_ONLY);

    private ReturnRules() {}

    private interface Look {
        Optional<String> at(Subject subject, Returns returns);
    }

    private static LintRule rule(String code, String path, Look look) {
        return new LintRule(code, (subject, complaints) -> {
            BiConsumer<String, String> complain = complaints::add;
            subject.effective()
                    .returns()
                    .flatMap(returns -> look.at(subject, returns))
                    .ifPresent(message -> complain.accept(path, message));
        });
    }

    private static List<Returns.RefundMeans> money(Returns returns) {
        return returns.refundMeans().stream()
                .filter(means -> means != Returns.RefundMeans.VOUCHER)
                .toList();
    }

    private static Optional<Instant> firstBelow(Subject subject, Returns.Window window) {
        Optional<BusinessCalendar> calendar = subject.scope().find(window.calendar());
        return calendar.flatMap(found -> {
            try {
                return new Comparing(window.limit(), found, STATUTORY, found).firstEarlier(subject.grid(found));
            } catch (BeyondCalendar e) {
                return Optional.empty();
            }
        });
    }
}
