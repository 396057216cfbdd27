package org.amends.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.amends.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceInWordsTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "149.00 EUR, your shop on Wednesday | 14900",
                "35 EUR | 3500",
                "€ 35,5 in the window | 3550",
                "I saw 12,99 € on the 25.11.2026 | 1299",
                "eur 7 and, once more, 7.00 EUR | 700"
            })
    void a_price_is_found_where_one_alone_is_named(String words, long minor) {
        assertThat(PriceInWords.in(words, EUR)).contains(Money.of(minor, "EUR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"on 25.11. it was cheaper", "35 EUR or 36 EUR", "1.499 EUR", "35 USD", "", "1234567890123 EUR"})
    void where_it_is_not_plain_nobody_guesses(String words) {
        assertThat(PriceInWords.in(words, EUR)).isEmpty();
    }

    @Test
    void a_currency_without_coins_has_no_decimals() {
        assertThat(PriceInWords.in("980 JPY", Currency.getInstance("JPY"))).contains(Money.of(980, "JPY"));
    }
}
