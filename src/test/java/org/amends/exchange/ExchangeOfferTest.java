package org.amends.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.amends.money.Money;
import org.junit.jupiter.api.Test;

/** What an exchange costs whom. */
class ExchangeOfferTest {

    private static ExchangeOffer offer(long paid, Optional<Long> price) {
        return new ExchangeOffer(
                "1",
                1,
                "Kettle, red",
                Optional.empty(),
                Money.of(paid, "EUR"),
                price.map(minor -> Money.of(minor, "EUR")));
    }

    @Test
    void whatever_it_costs_what_is_used_up_and_what_goes_back_are_what_was_paid_and_only_one_side_owes() {
        Random random = new Random(20_261_127L);
        for (int i = 0; i < 10_000; i++) {
            long paid = random.nextInt(20_000);
            long price = random.nextInt(20_000);
            ExchangeOffer offer = offer(paid, Optional.of(price));
            long back = offer.cheaper().map(Money::minor).orElse(0L);
            long more = offer.dearer().map(Money::minor).orElse(0L);
            assertThat(offer.used() + back).isEqualTo(paid);
            assertThat(offer.used() + more).isEqualTo(price);
            assertThat(back == 0 || more == 0).isTrue();
            assertThat(offer.first()).isEqualTo(more > 0 ? ExchangeState.OFFERED : ExchangeState.TO_SEND);
        }
    }

    @Test
    void what_is_free_of_charge_uses_all_up_and_nobody_owes_anything() {
        ExchangeOffer free = offer(45_90, Optional.empty());
        assertThat(free.used()).isEqualTo(45_90);
        assertThat(free.dearer()).isEmpty();
        assertThat(free.cheaper()).isEmpty();
        assertThat(free.first()).isEqualTo(ExchangeState.TO_SEND);
    }

    @Test
    void prices_of_two_currencies_are_never_compared() {
        assertThatThrownBy(() -> new ExchangeOffer(
                        "1", 1, "Kettle", Optional.empty(), Money.of(1, "EUR"), Optional.of(Money.of(1, "USD"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
