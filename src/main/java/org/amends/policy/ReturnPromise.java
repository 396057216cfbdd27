package org.amends.policy;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.policy.pack.EffectivePack;
import org.amends.policy.pack.PackRef;
import org.amends.policy.pack.PricePromise;
import org.amends.policy.pack.ReturnTerms;
import org.amends.policy.pack.ReturnWindow;
import org.amends.policy.pack.Returns;
import org.amends.policy.pack.Rulebook;
import org.amends.returns.law.Condition;
import org.amends.returns.law.Payer;
import org.amends.returns.law.PickUpHours;
import org.amends.returns.law.ReturnMethod;
import org.amends.returns.law.ShopPolicy;
import org.amends.time.BeyondCalendar;

/**
 * What a shop promises of returns beyond the law: of all packs that speak, term by term the better for the customer.
 *
 * @param packs those that say anything of returns; none when nothing is promised
 * @param windows how long goods may come back; the longest counts, and which it is depends on the day
 * @param proofs any one of which is enough (S1-15)
 * @param means by which money may go back, the customer's choice (S1-12)
 * @param cost who pays for the way back
 * @param condition the least that goods have to be
 * @param keptExclusions what is not taken back, by the codes of Directive 2011/83/EU, art. 16
 * @param keptCategories what is not taken back, by the categories of an order's lines
 * @param methods how goods may come back where the shop pays for it
 * @param pickUpHours among which hours whoever has goods fetched can choose
 * @param sendDays calendar days from the grant in which goods should be on their way
 * @param priceDays calendar days from the purchase in which a lower price of its own is made good (S1-32, S4-8); 0 when it is
 *     not
 */
public record ReturnPromise(
        List<PackRef> packs,
        List<ReturnWindow> windows,
        Set<Returns.Proof> proofs,
        Set<Returns.RefundMeans> means,
        Said<Payer> cost,
        Said<Condition> condition,
        Said<Set<WithdrawalExclusion>> keptExclusions,
        Said<Set<String>> keptCategories,
        Said<Set<ReturnMethod>> methods,
        Said<Set<PickUpHours>> pickUpHours,
        Said<Integer> sendDays,
        Said<Integer> priceDays) {

    /** A label can always be made by hand. */
    private static final Set<ReturnMethod> WITHOUT_A_WORD =
            EnumSet.of(ReturnMethod.OWN_CARRIER, ReturnMethod.MAIL_LABEL);

    /** L-21. */
    private static final int STATUTORY_DAYS = 14;

    public ReturnPromise {
        packs = packs.stream().sorted().distinct().toList();
        windows = windows.stream().distinct().toList();
        proofs = Collections.unmodifiableSet(new TreeSet<>(proofs));
        means = Collections.unmodifiableSet(new TreeSet<>(means));
    }

    static ReturnPromise nothing() {
        return of(List.of(), List.of());
    }

    static ReturnPromise of(Rulebook book) {
        return of(book.packs(), book.returnWindows());
    }

    private static ReturnPromise of(List<EffectivePack> all, List<ReturnWindow> windows) {
        List<EffectivePack> packs =
                all.stream().filter(pack -> pack.returns().isPresent()).toList();
        return new ReturnPromise(
                packs.stream().map(EffectivePack::ref).toList(),
                windows,
                all(packs, Returns::proofs),
                all(packs, Returns::refundMeans),
                best(packs, ReturnTerms::cost, ReturnPromise::first, Payer.CUSTOMER),
                best(packs, ReturnTerms::condition, ReturnPromise::first, Condition.USED),
                best(
                        packs,
                        ReturnTerms::keptExclusions,
                        ReturnPromise::both,
                        EnumSet.noneOf(WithdrawalExclusion.class)),
                best(packs, ReturnTerms::keptCategories, ReturnPromise::both, Set.of()),
                best(packs, ReturnTerms::methods, ReturnPromise::union, WITHOUT_A_WORD),
                best(packs, ReturnTerms::pickUpHours, ReturnPromise::union, Set.of()),
                best(packs, ReturnTerms::sendWithin, Integer::max, STATUTORY_DAYS),
                best(packs, terms -> terms.price().map(PricePromise::days), Integer::max, 0));
    }

    private static <T> Set<T> all(List<EffectivePack> packs, Function<Returns, Set<T>> part) {
        return packs.stream()
                .flatMap(pack -> pack.returns().stream())
                .flatMap(returns -> part.apply(returns).stream())
                .collect(Collectors.toSet());
    }

    private static <T> Said<T> best(
            List<EffectivePack> packs,
            Function<ReturnTerms, Optional<T>> term,
            BinaryOperator<T> better,
            T whenNobodySaysIt) {
        return packs.stream()
                .flatMap(pack -> pack.returns().flatMap(returns -> term.apply(returns.terms())).stream()
                        .map(value -> Said.by(pack.ref(), value)))
                .reduce((one, other) -> one.or(other, better))
                .orElseGet(() -> Said.byNobody(whenNobodySaysIt));
    }

    /** Term by term the better of both; what promises nothing takes nothing away. */
    ReturnPromise orBetter(ReturnPromise other) {
        if (packs.isEmpty() || other.packs.isEmpty()) {
            return packs.isEmpty() ? other : this;
        }
        return new ReturnPromise(
                Stream.concat(packs.stream(), other.packs.stream()).toList(),
                Stream.concat(windows.stream(), other.windows.stream()).toList(),
                union(proofs, other.proofs),
                union(means, other.means),
                cost.or(other.cost, ReturnPromise::first),
                condition.or(other.condition, ReturnPromise::first),
                keptExclusions.or(other.keptExclusions, ReturnPromise::both),
                keptCategories.or(other.keptCategories, ReturnPromise::both),
                methods.or(other.methods, ReturnPromise::union),
                pickUpHours.or(other.pickUpHours, ReturnPromise::union),
                sendDays.or(other.sendDays, Integer::max),
                priceDays.or(other.priceDays, Integer::max));
    }

    private static <E extends Enum<E>> E first(E one, E other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    public boolean isNothing() {
        return packs.isEmpty();
    }

    /** By which it is found again: the versions of all packs that speak, for instance {@code base-honest@1 shop@3}. */
    public String version() {
        return packs.stream().map(PackRef::toString).collect(Collectors.joining(" "));
    }

    /** The longest window for goods that came then; empty also when no calendar reaches as far. */
    public Optional<ReturnWindow> window(Instant received) {
        return windows.stream()
                .filter(window -> days(window, received) > 0)
                .reduce((one, other) -> days(other, received) > days(one, received) ? other : one);
    }

    /** Calendar days, the day after the receipt being the first; 0 when no pack says a window. */
    public int daysFrom(Instant received) {
        return windows.stream().mapToInt(window -> days(window, received)).max().orElse(0);
    }

    /** As the law's questions take it, for goods that came then. */
    ShopPolicy asOf(Instant received) {
        return isNothing()
                ? ShopPolicy.none()
                : new ShopPolicy(
                        version(),
                        daysFrom(received),
                        condition.value(),
                        cost.value(),
                        keptExclusions.value(),
                        keptCategories.value(),
                        priceDays.value());
    }

    /** What lies beyond the calendar is decades old. */
    private static int days(ReturnWindow window, Instant received) {
        try {
            return window.daysFrom(received);
        } catch (BeyondCalendar e) {
            return 0;
        }
    }
}
