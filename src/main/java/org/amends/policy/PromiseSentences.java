package org.amends.policy;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.policy.pack.ReturnWindow;
import org.amends.policy.pack.Returns;
import org.amends.returns.law.Payer;
import org.amends.time.Limit;
import org.amends.time.Roll;
import org.amends.time.Term;
import org.amends.time.Unit;
import org.amends.web.Messages;

/** Says a promise of returns as a person would. */
@Singleton
class PromiseSentences {

    private static final String BUNDLE = "returns";

    private final Messages messages;
    private final DateSentences dates;
    private final Rulebooks rulebooks;
    private final Clock clock;

    PromiseSentences(Messages messages, DateSentences dates, Rulebooks rulebooks, Clock clock) {
        this.messages = messages;
        this.dates = dates;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    PromiseTold of(ReturnPromise promise, Locale locale) {
        return new PromiseTold(
                text(locale, "title"),
                items(promise, locale),
                text(locale, "label.kept"),
                kept(promise, locale),
                text(locale, "law"),
                source(promise, locale));
    }

    private List<PromiseTold.Item> items(ReturnPromise promise, Locale locale) {
        List<PromiseTold.Item> items = new ArrayList<>();
        promise.window(clock.instant())
                .ifPresentOrElse(
                        window -> items.add(item(locale, "time", time(window, locale))),
                        () -> items.add(item(locale, "time", text(locale, "none"))));
        if (promise.isNothing()) {
            return items;
        }
        items.add(
                item(locale, "way", text(locale, "way." + promise.cost().value().name())));
        if (promise.cost().value() == Payer.TRADER) {
            items.add(item(
                    locale,
                    "methods",
                    text(locale, "methods", named(promise.methods().value(), "method.", locale))));
        }
        String nothing = promise.keptExclusions().value().isEmpty()
                        && promise.keptCategories().value().isEmpty()
                ? " " + text(locale, "keptNothing")
                : "";
        items.add(item(
                locale,
                "condition",
                text(locale, "condition." + promise.condition().value().name()) + nothing));
        items.add(item(locale, "proof", text(locale, "proof", named(promise.proofs(), "proofs.", locale))));
        items.add(item(locale, "money", money(promise, locale)));
        if (promise.priceDays().value() > 0) {
            Term days = new Term(promise.priceDays().value(), Unit.CALENDAR_DAYS);
            items.add(item(locale, "price", text(locale, "price", Map.of("term", dates.term(days, locale)))));
        }
        return items;
    }

    private PromiseTold.Item item(Locale locale, String label, String text) {
        return new PromiseTold.Item(text(locale, "label." + label), text);
    }

    /** The original means by default, any other by choice (S1-12). */
    private String money(ReturnPromise promise, Locale locale) {
        Set<Returns.RefundMeans> others = new TreeSet<>(promise.means());
        others.remove(Returns.RefundMeans.ORIGINAL);
        String back = text(locale, "money.back");
        return others.isEmpty() ? back : back + " " + text(locale, "money.choice", named(others, "means.", locale));
    }

    private String time(ReturnWindow window, Locale locale) {
        Limit limit = window.window().limit();
        String time = text(locale, "time", Map.of("term", dates.term(limit.term(), locale)));
        return limit.roll() == Roll.NEXT_WORKING_DAY ? time + " " + text(locale, "rolls") : time;
    }

    private List<String> kept(ReturnPromise promise, Locale locale) {
        return Stream.concat(
                        promise.keptCategories().value().stream()
                                .sorted()
                                .map(category -> text(locale, "category", Map.of("category", category))),
                        promise.keptExclusions().value().stream()
                                .sorted()
                                .map(why -> messages.text(locale, BUNDLE, "exclusion." + why.name())))
                .toList();
    }

    private Map<String, String> named(Set<? extends Enum<?>> words, String family, Locale locale) {
        List<String> names =
                words.stream().map(word -> text(locale, family + word.name())).toList();
        return Map.of(
                "list",
                ListFormatter.getInstance(ULocale.forLocale(locale), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                        .format(names));
    }

    private Optional<String> source(ReturnPromise promise, Locale locale) {
        return Optional.of(promise.packs().stream()
                        .map(ref -> PackViews.title(rulebooks.effective(ref).pack(), locale) + " (" + ref + ")")
                        .collect(Collectors.joining(", ")))
                .filter(packs -> !packs.isEmpty())
                .map(packs -> text(locale, "source", Map.of("packs", packs)));
    }

    private String text(Locale locale, String key) {
        return text(locale, key, Map.of());
    }

    private String text(Locale locale, String key, Map<String, ?> arguments) {
        return messages.text(locale, BUNDLE, "promise." + key, arguments);
    }
}
