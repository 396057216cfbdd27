package org.amends.order.ucp;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.amends.money.Money;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with an order, each at its field as the sender wrote it; in place of a wrong value goes a harmless one. */
final class Faults {

    private static final Instant FIRST_YEAR = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST_YEAR = Instant.parse("2200-01-01T00:00:00Z");

    /** Who sends a thousand wrong lines reads the first of them. */
    private static final int MOST = 50;

    /** Far beyond any order, and small enough for sums of a thousand lines to be exact in JSON. */
    private static final long LARGEST_AMOUNT = 1_000_000_000_000L;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(LARGEST_AMOUNT);

    private final List<FieldError> all = new ArrayList<>();

    void add(String field, String code, String sentence) {
        if (all.size() < MOST) {
            all.add(new FieldError(field, code, sentence));
        }
    }

    /** @throws Problem 400 with all of them, if there are any */
    void throwIfAny() {
        if (!all.isEmpty()) {
            throw Problem.invalid(List.copyOf(all));
        }
    }

    /** Some instant when there is none, or one that is no time of any trade: the law's years are counted out from it. */
    Instant instant(@Nullable Instant value, String field) {
        if (!present(value, field) || value == null) {
            return FIRST_YEAR;
        }
        if (value.isBefore(FIRST_YEAR) || !value.isBefore(LAST_YEAR)) {
            add(field, "instant.out-of-range", "Give an instant from 2000 to 2199.");
            return FIRST_YEAR;
        }
        return value;
    }

    /** Whether it is there; else that is one more fault. */
    boolean present(@Nullable Object value, String field) {
        if (value == null) {
            add(field, "not-null", "This is required.");
        }
        return value != null;
    }

    String text(@Nullable String value, String field, int max) {
        return present(value, field) ? optionalText(value, field, max).orElse("") : "";
    }

    Optional<String> optionalText(@Nullable String value, String field, int max) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.isBlank()) {
            add(field, "words.blank", "Write something here, or leave the field out.");
        } else if (value.codePointCount(0, value.length()) > max) {
            add(field, "words.too-long", "Write at most " + max + " characters.");
        } else if (value.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            add(field, "words.control", "Leave out control characters and line ends.");
        }
        return Optional.of(value);
    }

    int atLeast(int least, @Nullable Integer value, String field) {
        if (!present(value, field) || value == null) {
            return least;
        }
        if (value < least || value > 1_000_000) {
            add(field, "quantity.not-one", "Give a whole number of units from " + least + " to 1000000.");
            return least;
        }
        return value;
    }

    Money amount(@Nullable BigDecimal value, String field, Currency currency) {
        return present(value, field) ? optionalAmount(value, field, currency) : new Money(0, currency);
    }

    /** What was computed from amounts and units. */
    Money sum(long minor, String field, Currency currency) {
        return optionalAmount(BigDecimal.valueOf(minor), field, currency);
    }

    /** Nothing where it is absent. */
    Money optionalAmount(@Nullable BigDecimal value, String field, Currency currency) {
        if (value == null) {
            return new Money(0, currency);
        }
        if (value.signum() < 0 || value.compareTo(LARGEST) > 0) {
            add(field, "amount.out-of-range", "Give an amount from 0 to " + LARGEST_AMOUNT + ".");
            return new Money(0, currency);
        }
        try {
            return new Money(value.longValueExact(), currency);
        } catch (ArithmeticException fraction) {
            add(
                    field,
                    "amount.not-minor",
                    "Give the amount in the smallest unit of " + currency.getCurrencyCode() + " as a whole number: "
                            + new Money(1234, currency).toDecimal().toPlainString() + " is 1234.");
            return new Money(0, currency);
        }
    }
}
