package org.amends.returns.law;

import static org.amends.returns.law.ClaimRemedy.FINAL_REJECTION;
import static org.amends.returns.law.ClaimRemedy.PRICE_REDUCTION;
import static org.amends.returns.law.ClaimRemedy.REPAIR;
import static org.amends.returns.law.ClaimRemedy.REPLACEMENT;
import static org.amends.returns.law.ClaimRemedy.SHORT_TERM_REJECTION;
import static org.amends.returns.law.ClaimRemedy.TERMINATION;
import static org.amends.returns.law.Orders.TALLINN;
import static org.amends.returns.law.Orders.at;
import static org.amends.returns.law.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.amends.Rule;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.law.RemedyChoice.Refusal;
import org.junit.jupiter.api.Test;

class ClaimRemediesTest {

    private static final Instant NOW = at(TALLINN, "2026-09-01T10:00");
    private static final Set<ClaimRemedy> FIRST = Set.of(REPAIR, REPLACEMENT);
    private static final OrderSnapshot RECENT =
            order().concluded(at(TALLINN, "2026-08-01T10:00")).snapshot();
    private static final OrderSnapshot OLDER =
            order().concluded(at(TALLINN, "2026-07-01T10:00")).snapshot();

    private static Set<ClaimRemedy> eu(ClaimHistory history) {
        return ClaimRemedies.open(Regime.EU, history, Optional.empty(), NOW);
    }

    private static Set<ClaimRemedy> uk(ClaimHistory history, Instant rejectUntil) {
        return ClaimRemedies.open(Regime.UNITED_KINGDOM, history, Optional.of(rejectUntil), NOW);
    }

    private static RemedyChoice choice(ClaimRemedy chosen, Map<ClaimRemedy, Refusal> refused, Instant notice) {
        return new RemedyChoice(Optional.of(chosen), new TreeMap<>(refused), Optional.of(notice));
    }

    private static List<String> codes(RemedyChoice choice, ClaimRemedy given, OrderSnapshot order) {
        return choice.obstacles(given, FIRST, order, TALLINN, NOW).stream()
                .map(Obstacle::code)
                .toList();
    }

    @Test
    @Rule("L-26")
    void repair_and_replacement_are_there_from_the_start_and_nothing_else() {
        assertThat(eu(ClaimHistory.fresh())).containsExactlyInAnyOrder(REPAIR, REPLACEMENT);
    }

    @Test
    @Rule("L-30")
    void one_failed_attempt_a_refusal_a_delay_or_a_grave_fault_unlocks_money() {
        for (ClaimHistory history : List.of(
                new ClaimHistory(1, false, false, false, false),
                new ClaimHistory(0, true, false, false, false),
                new ClaimHistory(0, false, true, false, false),
                new ClaimHistory(0, false, false, true, false))) {
            assertThat(eu(history)).contains(PRICE_REDUCTION, TERMINATION);
        }
    }

    @Test
    @Rule("L-30")
    void a_minor_fault_never_ends_the_contract() {
        assertThat(eu(new ClaimHistory(2, false, false, false, true)))
                .contains(PRICE_REDUCTION)
                .doesNotContain(TERMINATION);
    }

    @Test
    @Rule("L-34")
    void in_the_united_kingdom_goods_can_be_rejected_at_once_while_the_clock_runs() {
        assertThat(uk(ClaimHistory.fresh(), NOW.plusSeconds(1))).contains(SHORT_TERM_REJECTION);
        assertThat(uk(ClaimHistory.fresh(), NOW)).doesNotContain(SHORT_TERM_REJECTION);
    }

    @Test
    @Rule("L-36")
    void in_the_united_kingdom_one_attempt_unlocks_the_final_rejection_also_for_minor_faults() {
        assertThat(uk(ClaimHistory.fresh(), NOW)).containsExactlyInAnyOrder(REPAIR, REPLACEMENT);
        assertThat(uk(new ClaimHistory(1, false, false, false, true), NOW))
                .containsExactlyInAnyOrder(REPAIR, REPLACEMENT, PRICE_REDUCTION, FINAL_REJECTION);
    }

    @Test
    @Rule("L-26")
    void nobody_gives_what_was_not_chosen_unless_the_choice_was_refused_with_a_ground() {
        assertThat(codes(choice(REPLACEMENT, Map.of(), NOW), REPAIR, RECENT))
                .containsExactly("claim.other-than-chosen");
        assertThat(codes(choice(REPLACEMENT, Map.of(REPLACEMENT, Refusal.DISPROPORTIONATE), NOW), REPAIR, RECENT))
                .isEmpty();
        assertThat(codes(choice(REPLACEMENT, Map.of(), NOW), REPLACEMENT, RECENT))
                .isEmpty();
        assertThat(codes(RemedyChoice.open(), REPAIR, OLDER)).containsExactly("claim.no-choice");
    }

    @Test
    @Rule("L-30")
    void what_is_not_unlocked_is_not_given_and_money_is_not_refused_on_these_grounds() {
        assertThat(codes(choice(TERMINATION, Map.of(), NOW), TERMINATION, RECENT))
                .containsExactly("claim.remedy-not-open");
        assertThat(codes(choice(PRICE_REDUCTION, Map.of(PRICE_REDUCTION, Refusal.IMPOSSIBLE), NOW), REPAIR, RECENT))
                .containsExactly("claim.not-to-be-refused");
    }

    @Test
    @Rule("L-27")
    void before_any_remedy_the_notice_of_the_choice_is_proven_for_contracts_from_31_july_2026() {
        RemedyChoice untold = new RemedyChoice(Optional.of(REPAIR), new TreeMap<>(), Optional.empty());
        assertThat(codes(untold, REPAIR, RECENT)).containsExactly("claim.notice-unproven");
        assertThat(codes(untold, REPAIR, OLDER)).isEmpty();
        assertThat(codes(choice(REPAIR, Map.of(), NOW.plusSeconds(1)), REPAIR, RECENT))
                .as("told after the remedy")
                .containsExactly("claim.notice-unproven");
    }
}
