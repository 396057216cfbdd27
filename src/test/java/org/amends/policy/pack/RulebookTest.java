package org.amends.policy.pack;

import static org.amends.policy.pack.Packs.TALLINN;
import static org.amends.policy.pack.Packs.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.amends.time.DueDate;
import org.amends.time.Term;
import org.junit.jupiter.api.Test;

class RulebookTest {

    private static final Instant MONDAY = at(TALLINN, "2026-06-08T10:00");

    @Test
    void the_strictest_pack_wins_and_is_named() {
        Rulebook book = Packs.rulebook("uk-housing", "uk-payment-services");
        Ruling ruling = book.due(Duty.ACKNOWLEDGE, Trigger.RECEIVED, MONDAY).orElseThrow();
        assertThat(ruling.name()).isEqualTo("base-honest@1/acknowledge");
        assertThat(ruling.pack()).hasToString("base-honest@1");
        assertThat(ruling.calendarName()).isEqualTo("default");
        assertThat(book.due(Duty.STATUTORY_FINAL, Trigger.RECEIVED, MONDAY)
                        .orElseThrow()
                        .name())
                .isEqualTo("uk-payment-services@1/final");
    }

    @Test
    void all_clocks_of_a_duty_come_in_the_order_in_which_they_are_due_and_a_shared_one_once() {
        assertThat(Packs.rulebook("uk-housing", "uk-payment-services").all(Duty.ACKNOWLEDGE, Trigger.RECEIVED, MONDAY))
                .extracting(Ruling::name)
                .containsExactly(
                        "base-honest@1/acknowledge",
                        "uk-retail-finance@1/acknowledge-uk",
                        "uk-housing@1/acknowledge-stage-1");
    }

    @Test
    void what_starts_no_clock_has_no_due_date() {
        assertThat(Packs.rulebook("base-honest").due(Duty.STATUTORY_FINAL, Trigger.RECEIVED, MONDAY))
                .isEmpty();
        assertThat(Packs.rulebook("base-honest").due(Duty.DECIDE, Trigger.RECEIVED, MONDAY))
                .isEmpty();
        assertThat(Packs.rulebook("eu-consumer").startedBy(Trigger.WITHDRAWAL_RECEIVED))
                .containsExactly(Duty.REFUND);
    }

    @Test
    void a_calendar_of_a_pack_is_recorded_with_its_version() {
        assertThat(Packs.rulebook("uk-housing")
                        .due(Duty.STATUTORY_FINAL, Trigger.ACK_SENT, MONDAY)
                        .orElseThrow()
                        .calendarName())
                .isEqualTo("uk-housing@1/uk-ew");
    }

    @Test
    void base_honest_climbs_a_rung_each_four_business_hours_as_before_packs() {
        Ruling ruling = Packs.rulebook("base-honest")
                .due(Duty.ACKNOWLEDGE, Trigger.RECEIVED, MONDAY)
                .orElseThrow();
        List<LadderInstant> calls = ruling.ladder().stream()
                .filter(step -> step.kind() == LadderInstant.Kind.CALL)
                .toList();
        assertThat(calls).extracting(LadderInstant::to).containsExactly(Role.values());
        Instant at = ruling.due();
        for (LadderInstant call : calls) {
            assertThat(call.at()).isEqualTo(at);
            at = DueDate.of(at, Term.parse("4 business hours"), Packs.ESTONIA);
        }
    }

    @Test
    void warnings_come_before_in_business_time_and_levels_rise_with_it() {
        Ruling ruling = Packs.rulebook("base-honest")
                .due(Duty.ACKNOWLEDGE, Trigger.RECEIVED, MONDAY)
                .orElseThrow();
        assertThat(ruling.ladder()).extracting(LadderInstant::level).containsExactly(0, 1, 2, 3, 4, 5);
        LadderInstant half = ruling.ladder().get(0);
        assertThat(half.kind()).isEqualTo(LadderInstant.Kind.WARN);
        assertThat(half.to()).isEqualTo(Role.OWNER);
        assertThat(half.at())
                .isEqualTo(Packs.ESTONIA.add(
                        MONDAY, Packs.ESTONIA.between(MONDAY, ruling.due()).dividedBy(2)));
        assertThat(ruling.ladder()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void after_a_reopening_the_lowest_call_is_left_out_and_the_next_comes_when_it_is_due() {
        Ruling ruling = Packs.rulebook("base-honest")
                .due(Duty.DECIDE, Trigger.REOPENED, MONDAY)
                .orElseThrow();
        assertThat(calls(ruling.ladder(1)).get(0).to()).isEqualTo(Role.TEAM_LEAD);
        assertThat(calls(ruling.ladder(1)).get(0).at()).isEqualTo(ruling.due());
        assertThat(calls(ruling.ladder(9))).extracting(LadderInstant::to).containsExactly(Role.EXECUTIVE);
    }

    @Test
    void the_customer_is_reminded_half_way_and_nobody_is_called() {
        Ruling nudge = Packs.rulebook("base-honest")
                .due(Duty.NUDGE, Trigger.QUESTION_ASKED, MONDAY)
                .orElseThrow();
        assertThat(nudge.ladder()).singleElement().satisfies(step -> assertThat(step.at())
                .isEqualTo(MONDAY.plus(Duration.between(MONDAY, nudge.due()).dividedBy(2))));
    }

    @Test
    void a_rung_comes_at_its_fraction_or_when_the_one_below_was_not_accepted_whichever_is_first() {
        Pack pack = Packs.read(Packs.child("""
                ladders:
                  normal:
                    - {at: 0.5, to: team_lead}
                    - {at: 1.0, to: owner, must_accept_within: PT2H}
                    - {at: 9, to: team_lead, must_accept_within: PT2H}
                    - {at: 1.0001, to: executive}
                """.replace("1.0001", "9.5")));
        Ruling ruling = Rulebook.of(List.of(Packs.effective(pack)), Packs.CALENDARS)
                .due(Duty.ACKNOWLEDGE, Trigger.RECEIVED, MONDAY)
                .orElseThrow();
        Instant due = ruling.due();
        assertThat(calls(ruling.ladder()))
                .extracting(LadderInstant::at)
                .containsExactly(due, due.plus(Duration.ofHours(2)), due.plus(Duration.ofHours(4)));
        assertThat(ruling.movedTo(due.plus(Duration.ofDays(1))).ladder())
                .filteredOn(step -> step.kind() == LadderInstant.Kind.CALL)
                .first()
                .extracting(LadderInstant::at)
                .isEqualTo(due.plus(Duration.ofDays(1)));
    }

    @Test
    void every_ruling_explains_itself() {
        Ruling ruling = Packs.rulebook("base-honest")
                .due(Duty.ACKNOWLEDGE, Trigger.RECEIVED, at(TALLINN, "2026-12-23T16:00"))
                .orElseThrow();
        assertThat(ruling.explain().due()).isEqualTo(ruling.due());
        assertThat(ruling.explain().daysOff()).hasSize(4);
    }

    @Test
    void an_old_ruling_is_derived_again_by_its_name() {
        Rulebook book = Packs.rulebook("uk-payment-services");
        Ruling ruling = book.due(Duty.STATUTORY_FINAL, Trigger.RECEIVED, MONDAY).orElseThrow();
        assertThat(book.clock(ruling.name()).orElseThrow().rule(MONDAY)).isEqualTo(ruling);
    }

    @Test
    void of_all_limits_and_letters_the_stricter_counts() {
        Rulebook book = Packs.rulebook("uk-housing", "nhs-england");
        assertThat(book.letter(LetterKind.ACK).orElseThrow().mustContain())
                .contains(LetterField.OFFER_TO_TALK, LetterField.COMPLAINT_DEFINITION, LetterField.NEXT_STEP);
        assertThat(book.limits().patience()).hasValue(2);
        assertThat(book.adr().bodies()).hasSize(2);
    }

    @Test
    void packs_that_contradict_each_other_make_no_rulebook() {
        Pack other = Packs.read(Packs.base("version: 1", "version: 2"));
        Pack child = Packs.read(Packs.child("").replace("base-honest@1", "base-honest@2"));
        List<EffectivePack> both =
                List.of(Packs.effective(Packs.shipped("base-honest")), Packs.effective(child, other));
        assertThat(PackMerge.contradictions(both, Packs.CALENDARS))
                .extracting(Fault::code)
                .containsOnly("two-versions");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Rulebook.of(both, Packs.CALENDARS))
                .withMessageContaining("base-honest@2");
    }

    @Test
    void packs_that_use_one_name_for_two_duties_make_no_rulebook() {
        Pack odd = Packs.read(Packs.child("").replace("extends: [base-honest@1]", """
                clocks:
                  - {id: acknowledge, duty: decide, start: [received], stop: [final_sent], limit: 1 week}
                """));
        assertThat(PackMerge.contradictions(
                        List.of(Packs.effective(Packs.shipped("base-honest")), Packs.effective(odd)), Packs.CALENDARS))
                .extracting(Fault::code)
                .containsExactly("two-meanings");
        assertThat(PackMerge.contradictions(List.of(), Packs.CALENDARS))
                .extracting(Fault::code)
                .containsExactly("no-pack");
    }

    /** Loose, because the machine is shared; the target of 20 µs is a matter of the benchmark. */
    @Test
    void asking_costs_microseconds() {
        Rulebook book = Packs.rulebook("uk-payment-services", "eu-consumer");
        int rounds = 20_000;
        long best = Long.MAX_VALUE;
        for (int turn = 0; turn < 5; turn++) {
            long start = System.nanoTime();
            for (int i = 0; i < rounds / 5; i++) {
                Ruling ruling = book.due(Duty.STATUTORY_FINAL, Trigger.RECEIVED, MONDAY.plusSeconds(i))
                        .orElseThrow();
                assertThat(ruling.ladder().size()).isPositive();
            }
            best = Math.min(best, (System.nanoTime() - start) / (rounds / 5));
        }
        assertThat(best).as("nanoseconds a ruling").isLessThan(200_000);
    }

    private static List<LadderInstant> calls(List<LadderInstant> steps) {
        return steps.stream()
                .filter(step -> step.kind() == LadderInstant.Kind.CALL)
                .toList();
    }
}
