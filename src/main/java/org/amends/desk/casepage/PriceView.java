package org.amends.desk.casepage;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.CaseStory;
import org.amends.desk.money.MoneyViews;
import org.amends.lifecycle.RemedyKind;
import org.amends.money.Money;
import org.amends.returns.PriceDifference;
import org.amends.web.Amounts;
import org.amends.web.Form;
import org.amends.web.Messages;

/**
 * Bought for, to be had for, and the difference, as the page of a case about a lower price shows it.
 *
 * @param currency the order's
 * @param named the price that the customer names, as it is typed into a field; empty when that is not plain
 */
@TemplateData
public record PriceView(List<Row> rows, String currency, String named) {

    /**
     * @param now what all units cost now; empty while nobody has found out
     * @param difference empty where nothing is given back
     */
    @TemplateData
    public record Row(
            String line, String title, int units, String paid, String now, String difference, Optional<Basis> basis) {}

    /** @param reasons what it is decided by */
    @TemplateData
    public record Basis(Instant seenAt, String evidence, List<String> reasons) {}

    static Optional<PriceView> of(List<PriceDifference> all, Optional<Money> named, Locale locale) {
        return all.stream()
                .findFirst()
                .map(first -> new PriceView(
                        all.stream().map(one -> row(one, locale)).toList(),
                        first.paid().currency().getCurrencyCode(),
                        named.map(MoneyViews::plain).orElse("")));
    }

    private static Row row(PriceDifference one, Locale locale) {
        return new Row(
                one.line(),
                one.title(),
                one.units(),
                text(one.paid(), locale),
                one.found().map(found -> text(now(one, found), locale)).orElse(""),
                one.found()
                        .map(PriceDifference.Found::difference)
                        .filter(difference -> difference.minor() > 0)
                        .map(difference -> text(difference, locale))
                        .orElse(""),
                one.found().map(found -> new Basis(found.seenAt(), found.evidence(), found.reasons())));
    }

    private static Money now(PriceDifference one, PriceDifference.Found found) {
        return new Money(
                Math.multiplyExact(found.unit().minor(), one.units()),
                found.unit().currency());
    }

    private static String text(Money amount, Locale locale) {
        return Amounts.text(amount.minor(), amount.currency().getCurrencyCode(), locale);
    }

    Form under(Form form) {
        return form.unlessTyped("price-amount-minor", named);
    }

    /** The decision's first remedy, as it follows from the promise: in the customer's language, for they read it. */
    static Form decided(Form form, List<PriceDifference> all, CaseStory story, Messages messages) {
        long sum = all.stream()
                .flatMap(one -> one.found().stream())
                .mapToLong(found -> found.difference().minor())
                .sum();
        if (sum == 0) {
            return form;
        }
        Locale theirs = Locale.forLanguageTag(story.file().contact().language());
        Money whole = new Money(sum, all.get(0).paid().currency());
        String first = "decide-remedies-0-";
        return form.unlessTyped(first + "kind", RemedyKind.PRICE_REDUCTION.name())
                .unlessTyped(first + "what", messages.text(theirs, "pages", "desk.price.what", Map.of()))
                .unlessTyped(first + "amount-minor", MoneyViews.plain(whole))
                .unlessTyped(first + "amount-currency", whole.currency().getCurrencyCode())
                .unlessTyped(first + "reckoning-rule", messages.text(theirs, "pages", "desk.price.rule", Map.of()))
                .unlessTyped(first + "reckoning-lines", lines(all, theirs, messages));
    }

    private static String lines(List<PriceDifference> all, Locale theirs, Messages messages) {
        List<String> lines = new ArrayList<>();
        for (PriceDifference one : all) {
            one.found().filter(found -> found.difference().minor() > 0).ifPresent(found -> {
                Map<String, ?> what = Map.of("title", one.title(), "units", one.units());
                lines.add(messages.text(theirs, "pages", "desk.price.linePaid", what) + ": "
                        + MoneyViews.plain(one.paid()));
                lines.add(messages.text(theirs, "pages", "desk.price.lineNow", what) + ": -"
                        + MoneyViews.plain(now(one, found)));
                if (found.before().minor() > 0) {
                    lines.add(messages.text(theirs, "pages", "desk.price.lineBefore", what) + ": -"
                            + MoneyViews.plain(found.before()));
                }
            });
        }
        return String.join("\n", lines);
    }
}
