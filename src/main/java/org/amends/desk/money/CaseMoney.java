package org.amends.desk.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.amends.casefile.CaseStory;
import org.amends.casefile.story.Remedy;
import org.amends.money.Money;
import org.amends.people.StaffMember;
import org.amends.remedy.refund.FrozenShares;
import org.amends.remedy.refund.MovementState;
import org.amends.remedy.refund.RefundReading;
import org.amends.remedy.refund.RefundRights;
import org.amends.remedy.refund.RefundView;
import org.amends.web.Amounts;
import org.amends.web.Form;

/** The refunds of one case as one reader sees them. */
final class CaseMoney {

    /** The carrier that is a colleague. */
    private static final String BY_HAND = "BY_HAND";

    private final Sources sources;
    private final CaseStory story;
    private final boolean acts;
    private final StaffMember member;
    private final Form form;
    private final Locale locale;

    /** @param form in which somebody may have named an order */
    CaseMoney(Sources sources, CaseStory story, boolean acts, StaffMember member, Form form, Locale locale) {
        this.sources = sources;
        this.story = story;
        this.acts = acts;
        this.member = member;
        this.form = form;
        this.locale = locale;
    }

    /** Where it reads. */
    record Sources(RefundReading reading, RefundRights rights, MoneyOrders orders) {}

    /** What was carried out before there were refunds has its proof and nothing to see here. */
    Optional<MoneyView.Remedy> remedy(Remedy remedy) {
        return sources.reading()
                .find(story.file(), remedy.number())
                .filter(money -> money.left() > 0 || !money.refunds().isEmpty())
                .map(money -> new MoneyView.Remedy(
                        remedy.number(),
                        remedy.kind(),
                        remedy.what(),
                        sums(money),
                        money.payer().name(),
                        money.by(),
                        movements(money),
                        Optional.of(money)
                                .filter(some -> acts && some.left() > some.disputed())
                                .map(this::offer)));
    }

    private MoneyView.Sums sums(RefundView.OfRemedy money) {
        return new MoneyView.Sums(
                text(money.promised(), money),
                orNothing(money.keptBack(), money),
                orNothing(money.disputed(), money),
                orNothing(money.confirmed(), money),
                orNothing(
                        sum(money, refund -> refund.state().isUnderWay() && refund.state() != MovementState.PROPOSED),
                        money),
                orNothing(sum(money, refund -> refund.state() == MovementState.PROPOSED), money),
                orNothing(money.left(), money));
    }

    private static long sum(RefundView.OfRemedy money, Predicate<RefundView> which) {
        return money.refunds().stream()
                .filter(which)
                .mapToLong(RefundView::minor)
                .sum();
    }

    private List<MoneyView.Movement> movements(RefundView.OfRemedy money) {
        List<MoneyView.Movement> all = new ArrayList<>();
        for (RefundView refund : money.refunds()) {
            all.add(movement(refund, all.size(), money));
        }
        return all;
    }

    private MoneyView.Movement movement(RefundView refund, int number, RefundView.OfRemedy money) {
        Optional<RefundView.PartOf> partOf = refund.partOf();
        Money whole = Money.of(partOf.map(RefundView.PartOf::minor).orElse(refund.minor()), refund.currency());
        RefundView.Happened last = refund.events().get(refund.events().size() - 1);
        return new MoneyView.Movement(
                refund.id().toString(),
                refund.remedy(),
                number,
                text(refund.minor(), money),
                partOf.map(some -> text(some.minor(), money)).orElse(""),
                refund.state(),
                refund.carrier().equals(BY_HAND) ? "" : refund.carrier(),
                refund.payment().orElse(""),
                refund.reference().orElse(""),
                last.note().orElse(""),
                sources.rights().approver(whole),
                refund.needs(),
                said(refund),
                acts ? deeds(refund, whole) : new MoneyView.Deeds(false, false, false, false));
    }

    /** A refund in parts is approved and dropped as one, by its first. */
    private MoneyView.Deeds deeds(RefundView refund, Money amount) {
        return new MoneyView.Deeds(
                isFirst(refund) && sources.rights().mayApprove(refund, amount, member),
                isFirst(refund) && refund.state().mayBecome(MovementState.DROPPED),
                refund.needs().equals(Optional.of(RefundView.Need.PAYOUT))
                        && RefundRights.mayPay(story.file(), refund.remedy(), member),
                refund.needs().equals(Optional.of(RefundView.Need.FINDING)) && RefundRights.mayFindOut(member));
    }

    private static boolean isFirst(RefundView refund) {
        return refund.partOf()
                .filter(whole -> !whole.refund().equals(refund.id()))
                .isEmpty();
    }

    /** The first of two yeses is no event of its own; and whoever pays by hand needs not be told that they were given it. */
    private static List<MoneyView.Said> said(RefundView refund) {
        boolean byHand = refund.carrier().equals(BY_HAND);
        List<MoneyView.Said> all = new ArrayList<>();
        refund.approvals()
                .forEach(yes -> all.add(new MoneyView.Said("YES", yes.by().name(), yes.at(), "")));
        refund.events().stream()
                .filter(event -> event.state() != MovementState.APPROVED)
                .filter(event -> !byHand || event.state() != MovementState.SENT)
                .map(event -> new MoneyView.Said(
                        byHand && event.state() == MovementState.PENDING
                                ? MoneyView.Movement.BY_HAND
                                : event.state().name(),
                        event.by().map(RefundView.By::name).orElse(""),
                        event.at(),
                        event.note().orElse("")))
                .forEach(all::add);
        all.sort(Comparator.comparing(MoneyView.Said::at));
        return all;
    }

    /** What nobody disputes. */
    private MoneyView.Offer offer(RefundView.OfRemedy money) {
        Money left = Money.of(money.left() - money.disputed(), money.currency());
        Optional<FrozenShares.Shares> shares = sources.orders().shares(story, left);
        Optional<MoneyOrder> frozen = shares.flatMap(some -> sources.orders().frozen(story, some, left, locale));
        String name = "refund-" + money.remedy();
        return new MoneyView.Offer(
                money.remedy(),
                text(left.minor(), money),
                MoneyViews.plain(left),
                money.currency(),
                shares.filter(some -> some.minor() == left.minor()).isPresent(),
                frozen.or(() -> sources.orders().named(form, name, left, locale)));
    }

    private String text(long minor, RefundView.OfRemedy money) {
        return Amounts.text(minor, money.currency(), locale);
    }

    private String orNothing(long minor, RefundView.OfRemedy money) {
        return minor == 0 ? "" : text(minor, money);
    }
}
