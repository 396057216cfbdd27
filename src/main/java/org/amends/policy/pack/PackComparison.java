package org.amends.policy.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.amends.time.BeyondCalendar;

/** What becomes shorter, longer, new or gone from one version of a pack to another, with everything that they inherit. */
public final class PackComparison {

    private final EffectivePack before;
    private final EffectivePack after;
    private final Scope scopeBefore;
    private final Scope scopeAfter;
    private final List<Difference> differences = new ArrayList<>();

    private PackComparison(EffectivePack before, EffectivePack after, Calendars organisation) {
        this.before = before;
        this.after = after;
        this.scopeBefore = new Scope(before, organisation);
        this.scopeAfter = new Scope(after, organisation);
    }

    public static List<Difference> of(EffectivePack before, EffectivePack after, Calendars organisation) {
        PackComparison comparison = new PackComparison(before, after, organisation);
        comparison.clocks();
        comparison.rest();
        return List.copyOf(comparison.differences);
    }

    private void clocks() {
        Set<String> ids = new LinkedHashSet<>();
        before.clocks().forEach(owned -> ids.add(owned.clock().id()));
        after.clocks().forEach(owned -> ids.add(owned.clock().id()));
        for (String id : ids) {
            Optional<EffectivePack.Owned> one = before.clock(id);
            Optional<EffectivePack.Owned> other = after.clock(id);
            if (one.isPresent() && other.isPresent()) {
                clock(one.get(), other.get());
            } else {
                addOrRemove("clock " + id, one.map(PackComparison::text), other.map(PackComparison::text));
            }
        }
    }

    private void addOrRemove(String about, Optional<String> one, Optional<String> other) {
        Difference.Change change = one.isPresent() ? Difference.Change.REMOVED : Difference.Change.ADDED;
        differences.add(new Difference(about, change, one.orElse(""), other.orElse("")));
    }

    private static String text(EffectivePack.Owned owned) {
        return LimitText.of(owned.clock());
    }

    private void clock(EffectivePack.Owned one, EffectivePack.Owned other) {
        Clock old = one.clock();
        Clock now = other.clock();
        String about = "clock " + old.id();
        Optional<ArmedClock> armedBefore = ArmedClock.of(one, before, scopeBefore);
        Optional<ArmedClock> armedAfter = ArmedClock.of(other, after, scopeAfter);
        if (armedBefore.isPresent() && armedAfter.isPresent()) {
            ArmedClock then = armedBefore.get();
            ArmedClock later = armedAfter.get();
            byEffect(
                    about,
                    start -> then.clock().due(start, then.calendar()),
                    start -> later.clock().due(start, later.calendar()),
                    then,
                    LimitText.of(old),
                    LimitText.of(now));
            if (old.extension().isPresent() && now.extension().isPresent()) {
                byEffect(
                        about + " extended",
                        start -> then.clock().latest(start, then.calendar()),
                        start -> later.clock().latest(start, later.calendar()),
                        then,
                        LimitText.of(old.extension()),
                        LimitText.of(now.extension()));
            }
        }
        if (old.extension().isPresent() != now.extension().isPresent()) {
            value(about + " extended", LimitText.of(old.extension()), LimitText.of(now.extension()));
        }
        value(about + " duty", ClockRules.word(old.duty()), ClockRules.word(now.duty()));
        value(about + " basis", ClockRules.word(old.basis()), ClockRules.word(now.basis()));
        value(about + " ref", old.ref().orElse(""), now.ref().orElse(""));
        value(about + " start", ClockRules.words(old.start()), ClockRules.words(now.start()));
        value(about + " stop", ClockRules.words(old.stop()), ClockRules.words(now.stop()));
        value(about + " hold_until_any", words(old.holdUntilAny()), words(now.holdUntilAny()));
        value(about + " pause", LimitText.pause(old), LimitText.pause(now));
        value(about + " optional", String.valueOf(old.optional()), String.valueOf(now.optional()));
        value(about + " warn_at", list(old.warnAt()), list(now.warnAt()));
        value(about + " ladder", old.ladder().orElse(""), now.ladder().orElse(""));
    }

    private static String words(Set<Trigger> words) {
        return words.isEmpty() ? "" : ClockRules.words(words);
    }

    private static String list(List<?> values) {
        return values.stream().map(Objects::toString).collect(Collectors.joining(", "));
    }

    private void byEffect(
            String about,
            UnaryOperator<Instant> then,
            UnaryOperator<Instant> now,
            ArmedClock clock,
            String oldText,
            String newText) {
        Grid grid = new Grid(after.pack().validFrom(), clock.calendar().zone());
        Optional<Difference.Change> change = change(then, now, grid, oldText.equals(newText));
        change.ifPresent(how -> differences.add(new Difference(about, how, oldText, newText)));
    }

    private static Optional<Difference.Change> change(
            UnaryOperator<Instant> then, UnaryOperator<Instant> now, Grid grid, boolean sameWords) {
        try {
            boolean sooner = new Comparing(now, then).firstEarlier(grid).isPresent();
            boolean later = new Comparing(now, then).firstLater(grid).isPresent();
            if (sooner != later) {
                return Optional.of(sooner ? Difference.Change.SHORTER : Difference.Change.LONGER);
            }
            return sooner || !sameWords ? Optional.of(Difference.Change.CHANGED) : Optional.empty();
        } catch (BeyondCalendar e) {
            return sameWords ? Optional.empty() : Optional.of(Difference.Change.CHANGED);
        }
    }

    private void rest() {
        each("ladder ", texts(before.ladders(), LimitText::of), texts(after.ladders(), LimitText::of));
        each("calendar ", texts(before.calendars(), Object::toString), texts(after.calendars(), Object::toString));
        each("letter ", letters(before), letters(after));
        each("block ", texts(before.blocks(), Object::toString), texts(after.blocks(), Object::toString));
        number(
                "limit open_cases_per_handler",
                before.limits().openCasesPerHandler(),
                after.limits().openCasesPerHandler());
        number("limit patience", before.limits().patience(), after.limits().patience());
        number(
                "limit max_transfers",
                before.limits().maxTransfers(),
                after.limits().maxTransfers());
        value(
                "limit second_promise",
                before.limits().secondPromise().map(ClockRules::word).orElse(""),
                after.limits().secondPromise().map(ClockRules::word).orElse(""));
        value(
                "limit letter_override",
                before.limits().letterOverride().map(ClockRules::word).orElse(""),
                after.limits().letterOverride().map(ClockRules::word).orElse(""));
        number(
                "limit letter_overrides",
                before.limits().letterOverrides(),
                after.limits().letterOverrides());
        value("remedies", ClockRules.words(before.remedies()), ClockRules.words(after.remedies()));
        value("adr", list(before.adr().bodies()), list(after.adr().bodies()));
        value("returns", LimitText.of(before.returns()), LimitText.of(after.returns()));
        each("returns ", ReturnText.of(before), ReturnText.of(after));
        number("returns price_promise", ReturnText.priceDays(before), ReturnText.priceDays(after));
        value(
                "aftercare",
                before.aftercare().map(care -> list(care.steps())).orElse(""),
                after.aftercare().map(care -> list(care.steps())).orElse(""));
        value(
                "retention",
                before.retention().map(kept -> kept.keep().toString()).orElse(""),
                after.retention().map(kept -> kept.keep().toString()).orElse(""));
        value("words", before.words().toString(), after.words().toString());
        value("extends", list(before.pack().parents()), list(after.pack().parents()));
        value(
                "valid_from",
                before.pack().validFrom().toString(),
                after.pack().validFrom().toString());
        value(
                "production",
                String.valueOf(before.pack().production()),
                String.valueOf(after.pack().production()));
        value(
                "applies_to",
                before.pack().appliesTo().toString(),
                after.pack().appliesTo().toString());
    }

    private static <T> Map<String, String> texts(Map<String, T> values, java.util.function.Function<T, String> text) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, text.apply(value)));
        return texts;
    }

    private static Map<String, String> letters(EffectivePack pack) {
        Map<String, String> texts = new LinkedHashMap<>();
        pack.letters()
                .forEach((kind, rules) -> texts.put(
                        ClockRules.word(kind),
                        list(List.copyOf(rules.mustContain())) + "; " + list(List.copyOf(rules.legalBlocks()))));
        return texts;
    }

    private void each(String about, Map<String, String> old, Map<String, String> now) {
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        names.forEach(name -> value(about + name, old.getOrDefault(name, ""), now.getOrDefault(name, "")));
    }

    private void number(String about, OptionalInt old, OptionalInt now) {
        if (old.isPresent() && now.isPresent() && old.getAsInt() != now.getAsInt()) {
            Difference.Change change =
                    now.getAsInt() < old.getAsInt() ? Difference.Change.SHORTER : Difference.Change.LONGER;
            differences.add(
                    new Difference(about, change, String.valueOf(old.getAsInt()), String.valueOf(now.getAsInt())));
        } else {
            value(
                    about,
                    old.isPresent() ? String.valueOf(old.getAsInt()) : "",
                    now.isPresent() ? String.valueOf(now.getAsInt()) : "");
        }
    }

    private void value(String about, String old, String now) {
        if (old.equals(now)) {
            return;
        } else if (old.isEmpty() || now.isEmpty()) {
            addOrRemove(
                    about,
                    Optional.of(old).filter(text -> !text.isEmpty()),
                    Optional.of(now).filter(text -> !text.isEmpty()));
        } else {
            differences.add(new Difference(about, Difference.Change.CHANGED, old, now));
        }
    }
}
