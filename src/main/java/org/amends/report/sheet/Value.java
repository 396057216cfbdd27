package org.amends.report.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.amends.money.Money;

/** What stands in a cell, with its type, so that each file can write it as what it is. */
public sealed interface Value {

    /**
     * Somebody's own words or name.
     *
     * @param language of two letters; empty where nobody knows
     */
    record Words(String text, String language) implements Value {}

    /** Our words, in the reader's language. */
    record Sentence(Said said) implements Value {}

    record Count(long number) implements Value {}

    /** With its decimals, as many as it has. */
    record Decimal(BigDecimal number) implements Value {}

    /** Of a hundred. */
    record Percent(long number) implements Value {}

    /** A span in whole minutes; negative for what lies behind its date. */
    record Minutes(long number) implements Value {}

    /** A day of the calendar, whatever the clocks say. */
    record Day(LocalDate date) implements Value {}

    /** A month of the calendar. */
    record Month(YearMonth month) implements Value {}

    record Moment(Instant at) implements Value {}

    /** By when something is due: what is due at 24:00 is due on the day that ends. */
    record Due(Instant at) implements Value {}

    /** One sum for each currency. */
    record Sums(List<Money> sums) implements Value {
        public Sums {
            sums = List.copyOf(sums);
        }
    }

    /** Several in one cell. */
    record Several(List<Value> values) implements Value {
        public Several {
            values = List.copyOf(values);
        }
    }

    /** There is nothing to say. */
    record Nothing() implements Value {}
}
