package org.amends.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackComparisonTest {

    @Test
    void a_pack_does_not_differ_from_itself() {
        assertThat(differences("version: 1", "version: 2")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit: 1 business day             | limit: 4 business hours           | clock acknowledge         | SHORTER
            limit: 10 business days           | limit: 12 business days           | clock decide              | LONGER
            limit: 10 business days           | limit: 14 calendar days           | clock decide              | CHANGED
            patience: 2                       | patience: 1                       | limit patience            | SHORTER
            patience: 2                       | patience: 3                       | limit patience            | LONGER
            patience: 2,                      | ''                                | limit patience            | REMOVED
            start: [ack_sent]                 | start: [received, ack_sent]       | clock decide start        | CHANGED
            to: team_lead                     | to: executive                     | ladder normal             | CHANGED
            id: attention                     | id: look                          | clock attention           | REMOVED
            id: attention                     | id: look                          | clock look                | ADDED
            [original, bank_transfer]         | [original, cash]                  | returns                   | CHANGED
            return_cost: customer             | return_cost: trader               | returns return_cost       | CHANGED
            condition: unused                 | price_promise: 14 calendar days   | returns condition         | REMOVED
            condition: unused                 | price_promise: 14 calendar days   | returns price_promise     | ADDED
            condition: unused                 | kept_categories: []               | returns kept_categories   | ADDED
            [service_performed, market_price, | [market_price,                    | returns kept_exclusions   | CHANGED
            valid_from: 2026-01-01            | valid_from: 2026-02-01            | valid_from                | CHANGED
            """)
    void every_difference_says_what_it_does(String piece, String instead, String about, Difference.Change change) {
        assertThat(differences(piece, instead)).anySatisfy(difference -> {
            assertThat(difference.about()).isEqualTo(about);
            assertThat(difference.change()).isEqualTo(change);
            assertThat(difference.before().isEmpty()).isEqualTo(change == Difference.Change.ADDED);
            assertThat(difference.after().isEmpty()).isEqualTo(change == Difference.Change.REMOVED);
        });
    }

    @Test
    void terms_read_as_they_are_written() {
        assertThat(differences("limit: 1 business day", "limit: {term: 1 business day, until: end_of_day}"))
                .containsExactly(new Difference(
                        "clock acknowledge",
                        Difference.Change.LONGER,
                        "1 business day",
                        "1 business day, until end_of_day"));
    }

    @Test
    void a_promise_of_prices_that_lasts_longer_reads_as_longer() {
        Pack before = Packs.read(Packs.base("condition: unused", "price_promise: 14 calendar days"));
        Pack after = Packs.read(Packs.base("condition: unused", "price_promise: 3 weeks"));
        assertThat(PackComparison.of(Packs.effective(before), Packs.effective(after), Packs.CALENDARS))
                .containsExactly(new Difference("returns price_promise", Difference.Change.LONGER, "14", "21"));
    }

    private static List<Difference> differences(String piece, String instead) {
        Pack before = Packs.shipped("base-honest");
        Pack after = Packs.read(Packs.base(piece, instead));
        return PackComparison.of(Packs.effective(before), Packs.effective(after), Packs.CALENDARS);
    }
}
