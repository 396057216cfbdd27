package org.amends.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amends.Rule;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Derivation;
import org.amends.lifecycle.LadderStep;
import org.amends.lifecycle.Rung;
import org.amends.lifecycle.Terms;
import org.amends.lifecycle.Verb;
import org.amends.policy.pack.PackRef;
import org.amends.policy.pack.ShippedPacks;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What packs say to a case, on the organisation's calendar of these tests: Monday to Friday, 09:00 to 17:00 UTC. */
@QuarkusTest
class PackTermsTest {

    private static final Instant TUESDAY = Instant.parse("2026-12-01T10:00:00Z");

    @Inject
    PolicyBooks books;

    @Inject
    PackShelf shelf;

    @Inject
    Jdbi jdbi;

    /** As base-honest, but our own clock for the decision waits for the customer, up to five days of business. */
    @BeforeEach
    void a_pack_that_waits() {
        String patient = Objects.requireNonNull(ShippedPacks.texts().get("base-honest"))
                .replace("pack: base-honest", "pack: patient")
                .replace(
                        "  - id: decide\n",
                        "  - id: decide\n    pause: {on: waiting_for_customer, cap: 5 business days}\n");
        jdbi.useHandle(handle -> shelf.put(handle, PackRef.parse("patient@1"), patient, Optional.empty()));
    }

    @Test
    void a_duty_is_due_by_its_clock_and_says_which() {
        Terms.Due due = due("base-honest@1", DeadlineKind.ACKNOWLEDGE, Verb.FILE);

        assertThat(due.at()).isEqualTo("2026-12-02T17:00:00Z");
        String calendar = due.derivation().calendar();
        assertThat(calendar).matches("default@[1-9][0-9]*");
        assertThat(due.derivation()).isEqualTo(Derivation.started("base-honest@1/acknowledge", calendar, TUESDAY));
    }

    @Test
    void a_duty_that_no_pack_limits_is_not_owed() {
        assertThat(books.of(List.of("base-honest@1")).due(DeadlineKind.STATUTORY_FINAL, Verb.FILE, TUESDAY))
                .isEmpty();
        assertThat(books.of(List.of("uk-housing@1")).due(DeadlineKind.STATUTORY_FINAL, Verb.FILE, TUESDAY))
                .isEmpty();
        assertThat(books.of(List.of("uk-housing@1")).due(DeadlineKind.STATUTORY_FINAL, Verb.ACKNOWLEDGE, TUESDAY))
                .isPresent();
    }

    @Test
    @Rule("S2-9")
    @Rule("ACK-24")
    void the_packs_of_a_case_say_how_customers_are_called_and_which_words_are_refused() {
        String hotel = Objects.requireNonNull(ShippedPacks.texts().get("base-honest"))
                .replace("pack: base-honest", "pack: hotel")
                .concat("\nwords: {customer: guest, refuse: [punter, lodger]}\n");
        jdbi.useHandle(handle -> shelf.put(handle, PackRef.parse("hotel@1"), hotel, Optional.empty()));

        assertThat(books.of(List.of("hotel@1", "uk-housing@1")).speech())
                .isEqualTo(new Terms.Speech(Set.of("guest"), Set.of("punter", "lodger"), false));
        assertThat(books.of(List.of("uk-housing@1")).speech()).isEqualTo(new Terms.Speech(Set.of(), Set.of(), false));
    }

    @Test
    void of_several_packs_the_strictest_rules_and_is_named() {
        PackTerms terms = books.of(List.of("uk-housing@1", "us-cfpb@1"));

        assertThat(terms.due(DeadlineKind.ACKNOWLEDGE, Verb.FILE, TUESDAY)
                        .orElseThrow()
                        .derivation()
                        .clock())
                .isEqualTo("base-honest@1/acknowledge");
    }

    @Test
    @Rule("L-17")
    void the_money_of_a_withdrawal_is_due_when_fourteen_days_are_over() {
        assertThat(due("base-honest@1", DeadlineKind.REFUND, Verb.FILE).at()).isEqualTo("2026-12-16T00:00:00Z");
        assertThat(due("eu-consumer@1", DeadlineKind.REFUND, Verb.FILE).at()).isEqualTo("2026-12-16T00:00:00Z");
    }

    @Test
    @Rule("L-18")
    void money_that_waited_for_goods_is_due_on_the_day_they_come_but_never_before_the_fourteen_days_are_over() {
        assertThat(afterHold("2026-12-05T10:00:00Z").at()).isEqualTo("2026-12-16T00:00:00Z");
        assertThat(afterHold("2026-12-15T23:59:59Z").at()).isEqualTo("2026-12-16T00:00:00Z");
        assertThat(afterHold("2026-12-16T00:00:00Z").at()).isEqualTo("2026-12-17T00:00:00Z");
        assertThat(afterHold("2026-12-29T10:00:00Z").at()).isEqualTo("2026-12-30T00:00:00Z");
    }

    @Test
    void what_waited_is_derived_again_to_the_same_instant() {
        Terms.Due held = afterHold("2026-12-29T10:00:00Z");
        assertThat(books.of(List.of("eu-consumer@1")).derive(held.derivation())).isEqualTo(held.at());
    }

    @Test
    void a_clock_that_may_wait_for_nothing_is_held_by_nothing() {
        Terms.Due due = books.of(List.of("base-honest@1"))
                .dueAfterHold(DeadlineKind.ACKNOWLEDGE, Verb.FILE, TUESDAY, Instant.parse("2026-12-29T10:00:00Z"))
                .orElseThrow();
        assertThat(due).isEqualTo(due("base-honest@1", DeadlineKind.ACKNOWLEDGE, Verb.FILE));
    }

    private Terms.Due afterHold(String event) {
        return books.of(List.of("eu-consumer@1"))
                .dueAfterHold(DeadlineKind.REFUND, Verb.FILE, TUESDAY, Instant.parse(event))
                .orElseThrow();
    }

    @Test
    void whoever_had_to_ask_twice_waits_less_long() {
        assertThat(due("base-honest@1", DeadlineKind.DECIDE, Verb.CONTEST).at())
                .isBefore(due("base-honest@1", DeadlineKind.DECIDE, Verb.ACKNOWLEDGE)
                        .at());
    }

    @Test
    void a_clock_that_waits_runs_to_its_cap_meanwhile_and_then_to_what_the_wait_cost() {
        PackTerms terms = books.of(List.of("patient@1"));
        Terms.Due running =
                terms.due(DeadlineKind.DECIDE, Verb.ACKNOWLEDGE, TUESDAY).orElseThrow();
        assertThat(running.at()).isEqualTo("2026-12-15T17:00:00Z");

        Instant asked = Instant.parse("2026-12-03T09:00:00Z");
        Terms.Due waiting = terms.pausedSince(asked, running.derivation()).orElseThrow();
        assertThat(waiting.at()).isEqualTo("2026-12-22T17:00:00Z");

        Terms.Due resumed = terms.resumed(Instant.parse("2026-12-04T17:00:00Z"), waiting.derivation());
        assertThat(resumed.at()).isEqualTo("2026-12-17T17:00:00Z");
        assertThat(terms.derive(resumed.derivation())).isEqualTo(resumed.at());

        Terms.Due again = terms.pausedSince(Instant.parse("2026-12-07T09:00:00Z"), resumed.derivation())
                .orElseThrow();
        assertThat(terms.resumed(Instant.parse("2027-02-01T09:00:00Z"), again.derivation())
                        .at())
                .as("all waits together no longer than the cap")
                .isEqualTo("2026-12-22T17:00:00Z");
    }

    @Test
    void a_clock_of_a_regulator_waits_for_nobody() {
        PackTerms terms = books.of(List.of("uk-housing@1"));
        Terms.Due running = terms.due(DeadlineKind.STATUTORY_FINAL, Verb.ACKNOWLEDGE, TUESDAY)
                .orElseThrow();

        assertThat(terms.pausedSince(TUESDAY, running.derivation())).isEmpty();
    }

    @Test
    void a_letter_moves_a_date_as_far_as_its_pack_says() {
        PackTerms terms = books.of(List.of("uk-housing@1"));
        Instant acknowledged = Instant.parse("2026-12-30T11:00:00Z");
        Terms.Due running = terms.due(DeadlineKind.STATUTORY_FINAL, Verb.ACKNOWLEDGE, acknowledged)
                .orElseThrow();

        assertThat(running.at()).isEqualTo("2027-01-14T17:30:00Z");
        assertThat(terms.extension(running.derivation())).hasValueSatisfying(extension -> {
            assertThat(extension.latest()).contains(Instant.parse("2027-01-28T17:30:00Z"));
            assertThat(extension.times()).isEqualTo(1);
        });
        assertThat(terms.extension(due("base-honest@1", DeadlineKind.DECIDE, Verb.ACKNOWLEDGE)
                        .derivation()))
                .isEmpty();
    }

    @Test
    void a_letter_that_says_not_yet_names_its_own_day() {
        PackTerms terms = books.of(List.of("uk-retail-finance@1"));
        Terms.Due running =
                terms.due(DeadlineKind.STATUTORY_FINAL, Verb.FILE, TUESDAY).orElseThrow();

        assertThat(terms.extension(running.derivation()).orElseThrow().latest()).isEmpty();
    }

    @Test
    @Rule("S2-7")
    void a_ladder_calls_when_it_is_due_and_ends_with_the_executive() {
        Terms.Due due = due("base-honest@1", DeadlineKind.DECIDE, Verb.ACKNOWLEDGE);

        List<LadderStep> calls = steps(due, 0).stream()
                .filter(step -> step.action() == LadderStep.Action.ESCALATE)
                .toList();

        assertThat(calls.get(0).fireAt()).isEqualTo(due.at());
        assertThat(calls).extracting(LadderStep::level).containsExactly(0, 1, 2, 3);
        assertThat(calls)
                .extracting(step -> step.to().orElseThrow())
                .containsExactly(Rung.OWNER, Rung.LEAD, Rung.DUTY_MANAGER, Rung.EXECUTIVE);
        assertThat(calls).extracting(LadderStep::fireAt).isSorted();
    }

    @Test
    void a_ladder_one_rung_up_begins_with_the_lead() {
        Terms.Due due = due("base-honest@1", DeadlineKind.DECIDE, Verb.REOPEN);

        assertThat(steps(due, 1).get(0).to()).contains(Rung.LEAD);
        assertThat(steps(due, 1).get(0).fireAt()).isEqualTo(due.at());
    }

    @Test
    void warnings_come_before_the_day_and_never_late() {
        Terms.Due due = due("base-honest@1", DeadlineKind.DECIDE, Verb.ACKNOWLEDGE);

        assertThat(warnings(due, TUESDAY)).hasSize(2).allMatch(step -> step.fireAt()
                .isBefore(due.at()));
        assertThat(warnings(due, due.at().minus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void the_customers_turn_reminds_half_way_and_then_ends() {
        Terms.Due due = due("base-honest@1", DeadlineKind.NUDGE, Verb.ASK);

        List<LadderStep> steps = books.of(List.of("base-honest@1"))
                .ladder(DeadlineKind.NUDGE, Optional.of(due.derivation()), TUESDAY, due.at(), 0);

        assertThat(steps)
                .extracting(LadderStep::action)
                .containsExactly(LadderStep.Action.REMIND, LadderStep.Action.LAPSE);
        assertThat(steps.get(1).fireAt()).isEqualTo(due.at());
    }

    @Test
    void a_short_way_ends_by_itself() {
        PackTerms terms = books.of(List.of("uk-retail-finance@1"));
        Terms.Due due = terms.due(DeadlineKind.SHORT_WAY, Verb.FILE, TUESDAY).orElseThrow();

        assertThat(terms.ladder(DeadlineKind.SHORT_WAY, Optional.of(due.derivation()), TUESDAY, due.at(), 0))
                .first()
                .satisfies(step -> {
                    assertThat(step.action()).isEqualTo(LadderStep.Action.EXPIRE);
                    assertThat(step.fireAt()).isEqualTo(due.at());
                });
    }

    private Terms.Due due(String pack, DeadlineKind kind, Verb startedBy) {
        return books.of(List.of(pack)).due(kind, startedBy, TUESDAY).orElseThrow();
    }

    private List<LadderStep> steps(Terms.Due due, int raised) {
        return books.of(List.of("base-honest@1"))
                .ladder(DeadlineKind.DECIDE, Optional.of(due.derivation()), TUESDAY, due.at(), raised);
    }

    private List<LadderStep> warnings(Terms.Due due, Instant from) {
        return books
                .of(List.of("base-honest@1"))
                .ladder(DeadlineKind.DECIDE, Optional.of(due.derivation()), from, due.at(), 0)
                .stream()
                .filter(step -> step.action() == LadderStep.Action.WARN)
                .toList();
    }
}
