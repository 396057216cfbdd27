package org.amends.returns.law;

import static org.amends.returns.law.Orders.ancillary;
import static org.amends.returns.law.Orders.excluded;
import static org.amends.returns.law.Orders.line;
import static org.amends.returns.law.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import org.amends.Rule;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.returns.law.Exclusion.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExclusionTest {

    private static State state(WithdrawalExclusion why, Seal seal) {
        return Exclusion.of(excluded(line("item", 1), why), seal).state();
    }

    @ParameterizedTest
    @Rule("L-23")
    @EnumSource(Seal.class)
    void what_the_snapshot_does_not_exclude_nothing_excludes(Seal seal) {
        assertThat(Exclusion.of(line("kettle", 1), seal).state()).isEqualTo(State.NONE);
    }

    @ParameterizedTest
    @Rule("L-23")
    @EnumSource(WithdrawalExclusion.class)
    void each_code_of_article_16_has_its_letter(WithdrawalExclusion why) {
        assertThat(DeclineCode.of(why).name()).startsWith("ART16_");
        assertThat(Arrays.stream(WithdrawalExclusion.values()).map(DeclineCode::of))
                .doesNotHaveDuplicates();
    }

    @Test
    @Rule("L-23")
    void what_needs_no_seal_is_excluded_whatever_its_seal() {
        EnumSet<WithdrawalExclusion> unsealed =
                EnumSet.of(WithdrawalExclusion.UNSEALED_HYGIENE, WithdrawalExclusion.UNSEALED_MEDIA);
        EnumSet.complementOf(unsealed).forEach(why -> {
            for (Seal seal : Seal.values()) {
                assertThat(state(why, seal)).isEqualTo(State.CLOSED);
            }
        });
    }

    /** The mattress of C-681/17 is BROKEN_CLEANABLE: its protective film was removed, and it can be cleaned. */
    @ParameterizedTest
    @Rule("L-23")
    @CsvSource({
        "UNSEALED_HYGIENE, INTACT, NONE",
        "UNSEALED_HYGIENE, UNKNOWN, UNCLEAR",
        "UNSEALED_HYGIENE, BROKEN, UNCLEAR",
        "UNSEALED_HYGIENE, BROKEN_CLEANABLE, NONE",
        "UNSEALED_HYGIENE, BROKEN_BEYOND_CLEANING, CLOSED",
        "UNSEALED_MEDIA, INTACT, NONE",
        "UNSEALED_MEDIA, UNKNOWN, UNCLEAR",
        "UNSEALED_MEDIA, BROKEN, CLOSED",
        "UNSEALED_MEDIA, BROKEN_CLEANABLE, CLOSED"
    })
    void a_sealed_good_is_excluded_only_once_its_seal_is_broken(WithdrawalExclusion why, Seal seal, State state) {
        assertThat(state(why, seal)).isEqualTo(state);
    }

    @Test
    @Rule("L-23")
    void a_mattress_without_its_protective_film_is_not_excluded() {
        assertThat(state(WithdrawalExclusion.UNSEALED_HYGIENE, Seal.BROKEN_CLEANABLE))
                .isEqualTo(State.NONE);
    }

    @Test
    @Rule("L-24")
    void what_hangs_on_a_line_goes_with_it_and_what_hangs_on_that_too() {
        OrderSnapshot order = order().with(line("kettle", 1))
                .with(line("cup", 1))
                .with(ancillary(line("insurance-fee", 1), "insurance"))
                .with(ancillary(line("insurance", 1), "kettle"))
                .snapshot();
        assertThat(Ancillary.pulledIn(order, Map.of("kettle", 1)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("insurance", 1, "insurance-fee", 1));
        assertThat(Ancillary.pulledIn(order, Map.of("cup", 1))).isEmpty();
        assertThat(Ancillary.pulledIn(order, Map.of("kettle", 1, "insurance", 1)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("insurance-fee", 1));
    }

    @Test
    @Rule("L-24")
    void one_wrapping_for_two_goes_with_the_last_and_one_for_each_with_each() {
        OrderSnapshot order = order().with(line("kettle", 2))
                .with(ancillary(line("wrap", 1), "kettle"))
                .with(ancillary(line("warranty", 2), "kettle"))
                .snapshot();
        assertThat(Ancillary.pulledIn(order, Map.of("kettle", 1)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("warranty", 1));
        assertThat(Ancillary.pulledIn(order, Map.of("kettle", 2)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("warranty", 2, "wrap", 1));
    }

    @Test
    @Rule("L-24")
    void a_circle_and_a_line_that_hangs_on_nothing_known_do_no_harm() {
        OrderSnapshot order = order().with(ancillary(line("hen", 1), "egg"))
                .with(ancillary(line("egg", 1), "hen"))
                .with(ancillary(line("wrap", 1), "gone"))
                .snapshot();
        assertThat(Ancillary.pulledIn(order, Map.of("hen", 1))).containsExactlyInAnyOrderEntriesOf(Map.of("egg", 1));
        assertThat(Ancillary.pulledIn(order, Map.of("hen", 5))).containsExactlyInAnyOrderEntriesOf(Map.of("egg", 1));
    }
}
