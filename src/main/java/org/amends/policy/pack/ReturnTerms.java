package org.amends.policy.pack;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.returns.law.Condition;
import org.amends.returns.law.Payer;
import org.amends.returns.law.PickUpHours;
import org.amends.returns.law.ReturnMethod;

/**
 * On which terms goods come back by the shop's own promise, and what it promises of its prices. The law is not in it: where
 * the law gives more, the law counts.
 *
 * <p>What a pack does not say is left to those that do. An empty set is said: everything is taken back.
 *
 * @param cost who pays for the way back
 * @param condition the least that goods have to be
 * @param keptExclusions what is not taken back, by the codes of Directive 2011/83/EU, art. 16
 * @param keptCategories what is not taken back, by the categories of an order's lines, exactly as the shop writes them
 * @param methods how goods may come back where the shop pays for it
 * @param pickUpHours among which hours whoever has goods fetched can choose
 * @param sendWithin until when goods should be on their way, from the grant; nothing is lost after it
 * @param price within which time a lower price of the shop's own is made good (S1-32, S4-8)
 */
public record ReturnTerms(
        Optional<Payer> cost,
        Optional<Condition> condition,
        Optional<Set<WithdrawalExclusion>> keptExclusions,
        Optional<Set<String>> keptCategories,
        Optional<Set<ReturnMethod>> methods,
        Optional<Set<PickUpHours>> pickUpHours,
        Optional<Integer> sendWithin,
        Optional<PricePromise> price) {

    public ReturnTerms {
        keptExclusions = keptExclusions.map(Ordered::set);
        keptCategories = keptCategories.map(Ordered::set);
        methods = methods.map(Ordered::set);
        pickUpHours = pickUpHours.map(Ordered::set);
    }

    /** Term by term the better for the customer. */
    ReturnTerms orBetter(ReturnTerms other) {
        return new ReturnTerms(
                better(cost, other.cost, ReturnTerms::first),
                better(condition, other.condition, ReturnTerms::first),
                better(keptExclusions, other.keptExclusions, ReturnTerms::both),
                better(keptCategories, other.keptCategories, ReturnTerms::both),
                better(methods, other.methods, LetterRules::union),
                better(pickUpHours, other.pickUpHours, LetterRules::union),
                better(sendWithin, other.sendWithin, Integer::max),
                better(price, other.price, PricePromise::orBetter));
    }

    private static <T> Optional<T> better(Optional<T> one, Optional<T> other, BinaryOperator<T> choose) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(choose.apply(one.get(), other.get()))
                : one.or(() -> other);
    }

    /** Of both words the better for the customer comes first. */
    private static <E extends Enum<E>> E first(E one, E other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Only what both keep is kept. */
    static <T extends Comparable<T>> Set<T> both(Set<T> one, Set<T> other) {
        Set<T> all = new TreeSet<>(one);
        all.retainAll(other);
        return all;
    }
}
