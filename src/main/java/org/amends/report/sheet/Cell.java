package org.amends.report.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amends.money.Money;

/**
 * A cell of a report's table. Link, tone and offer show on the page alone and say nothing that the value does not.
 *
 * @param link where the value leads, such as the cases behind a number
 * @param offer what the reader may do about it
 */
public record Cell(Value value, Optional<String> link, Tone tone, Optional<Offer> offer) {

    private static final Cell NOTHING = of(new Value.Nothing());

    /** How a value is marked out, beside its words. */
    public enum Tone {
        PLAIN,
        LATE,
        SOON,
        GOOD,
        INFO
    }

    /** A button: what it says, and where it leads. */
    public record Offer(Said said, String href) {}

    private static Cell of(Value value) {
        return new Cell(value, Optional.empty(), Tone.PLAIN, Optional.empty());
    }

    public static Cell nothing() {
        return NOTHING;
    }

    public static Cell words(String text) {
        return words(text, "");
    }

    public static Cell words(String text, String language) {
        return text.isEmpty() ? NOTHING : of(new Value.Words(text, language));
    }

    public static Cell words(Optional<String> text) {
        return words(text.orElse(""));
    }

    public static Cell said(Said said) {
        return of(new Value.Sentence(said));
    }

    public static Cell said(String family, Enum<?> value) {
        return said(Said.of(family, value));
    }

    public static Cell count(long number) {
        return of(new Value.Count(number));
    }

    public static Cell decimal(Optional<BigDecimal> number) {
        return number.map(one -> of(new Value.Decimal(one))).orElse(NOTHING);
    }

    public static Cell percent(long number) {
        return of(new Value.Percent(number));
    }

    public static Cell percent(Optional<Long> number) {
        return number.map(Cell::percent).orElse(NOTHING);
    }

    public static Cell minutes(long number) {
        return of(new Value.Minutes(number));
    }

    public static Cell minutes(Optional<Long> number) {
        return number.map(Cell::minutes).orElse(NOTHING);
    }

    public static Cell day(LocalDate date) {
        return of(new Value.Day(date));
    }

    public static Cell moment(Instant at) {
        return of(new Value.Moment(at));
    }

    public static Cell moment(Optional<Instant> at) {
        return at.map(Cell::moment).orElse(NOTHING);
    }

    public static Cell due(Instant at) {
        return of(new Value.Due(at));
    }

    public static Cell sums(List<Money> sums) {
        return sums.isEmpty() ? NOTHING : of(new Value.Sums(sums));
    }

    public static Cell several(List<? extends Value> values) {
        return values.isEmpty() ? NOTHING : of(new Value.Several(List.copyOf(values)));
    }

    public Cell linked(String href) {
        return new Cell(value, Optional.of(href), tone, offer);
    }

    public Cell toned(Tone other) {
        return new Cell(value, link, other, offer);
    }

    /** Marked as late where it counts something. */
    public Cell lateUnlessNone() {
        return value instanceof Value.Count count && count.number() > 0 ? toned(Tone.LATE) : this;
    }

    public Cell offering(Said said, String href) {
        return new Cell(value, link, tone, Optional.of(new Offer(said, href)));
    }
}
