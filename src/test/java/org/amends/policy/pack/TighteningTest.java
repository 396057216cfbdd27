package org.amends.policy.pack;

import static org.amends.policy.pack.Packs.child;
import static org.amends.policy.pack.Packs.lint;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A child may only ask for more, whatever words it uses. */
class TighteningTest {

    private static final String FINAL = """
            clocks:
              - id: final
                duty: statutory_final
                basis: regulator
                ref: some law
                start: [received]
                stop: [final_sent]
                limit: {term: 8 weeks, calendar: uk-ew}
                warn_at: [0.5]
                ladder: normal
            """;

    private static String ofFinance(String rest) {
        return child(rest).replace("base-honest@1", "uk-retail-finance@1");
    }

    @Test
    void the_message_names_the_first_start_and_both_dates() {
        List<Fault> faults = lint(ofFinance(FINAL.replace("8 weeks", "57 calendar days")));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("child-looser");
            assertThat(fault.path()).isEqualTo("clocks[0].limit");
            assertThat(fault.line()).isEqualTo(12);
            assertThat(fault.message())
                    .isEqualTo("The clock \"final\" is looser than uk-retail-finance@1/final: what starts at"
                            + " 2026-06-01T00:00+01:00 (Europe/London) is due 2026-07-29T00:00+01:00 (Europe/London), not"
                            + " 2026-07-28T00:00+01:00 (Europe/London).");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"8 weeks", "56 calendar days", "1 month", "30 business days", "100 hours"})
    void another_unit_is_welcome_where_it_never_ends_later(String term) {
        assertThat(lint(ofFinance(FINAL.replace("8 weeks", term)))).isEmpty();
    }

    /** 40 business days are 8 weeks, unless a holiday lies between. */
    @Test
    void a_unit_that_is_later_only_at_some_times_of_the_year_is_looser() {
        assertThat(lint(ofFinance(FINAL.replace("8 weeks", "40 business days, arrival: as_it_is"))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("2026-07-06"));
    }

    @Test
    void the_same_words_on_another_calendar_can_be_looser() {
        assertThat(lint(child("""
                calendars:
                  rare: {zone: Europe/Tallinn, week: {mon: 09:00-17:00}}
                clocks:
                  - id: acknowledge
                    duty: acknowledge
                    start: [received]
                    stop: [ack_sent]
                    limit: {term: 1 business day, calendar: rare}
                    warn_at: [0.5]
                    ladder: normal
                """))).extracting(Fault::code).contains("child-looser");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start: [received]                 | start: [ack_sent]                            | it no longer starts with received
            stop: [final_sent]                | stop: [final_sent, holding_sent, closed]     | it also stops with closed
            basis: regulator                  | basis: internal                              | what the law demands
            duty: statutory_final             | duty: decide                                 | it measures something else
            warn_at: [0.5]                    | warn_at: []                                  | it warns nobody
            """)
    void each_way_to_ask_for_less_is_seen(String piece, String instead, String why) {
        assertThat(lint(ofFinance(FINAL.replace(piece, instead))))
                .filteredOn(fault -> fault.code().equals("child-looser"))
                .anySatisfy(fault -> assertThat(fault.message() + fault.path()).contains(why));
    }

    @Test
    void an_extension_counts_as_if_its_letters_were_sent() {
        String extended = "ladder: normal\n    extend: {letter: holding, to: ";
        assertThat(lint(ofFinance(
                        FINAL.replace("8 weeks", "2 weeks").replace("ladder: normal", extended + "9 weeks}"))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.path()).isEqualTo("clocks[0].extend"));
        assertThat(lint(ofFinance(
                        FINAL.replace("8 weeks", "2 weeks").replace("ladder: normal", extended + "8 weeks}"))))
                .isEmpty();
    }

    @Test
    void an_internal_clock_may_not_start_to_pause() {
        assertThat(lint(child("""
                clocks:
                  - id: decide
                    duty: decide
                    start: [ack_sent]
                    stop: [final_sent]
                    limit: 10 business days
                    pause: {on: waiting_for_customer, cap: 5 business days}
                    warn_at: [0.5]
                    ladder: normal
                """))).singleElement().satisfies(fault -> assertThat(fault.path())
                .isEqualTo("clocks[0].pause"));
    }

    @Test
    void a_ladder_that_calls_somebody_later_is_looser_for_all_clocks_that_use_it() {
        String slower = """
                ladders:
                  normal:
                    - {at: 1.0, to: owner, must_accept_within: 4 business hours}
                    - {to: team_lead, must_accept_within: 5 business hours}
                    - {to: duty_manager, must_accept_within: 4 business hours}
                    - {to: executive}
                """;
        assertThat(lint(child(slower))).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("child-looser");
            assertThat(fault.path()).isEqualTo("ladders");
            assertThat(fault.message()).contains("duty_manager");
        });
        assertThat(lint(child(slower.replace("5 business", "3 business")))).isEmpty();
    }

    @Test
    void a_ladder_may_leave_out_a_rung_when_somebody_above_is_called_in_time() {
        assertThat(lint(child("""
                ladders:
                  normal:
                    - {at: 1.0, to: owner, must_accept_within: 4 business hours}
                    - {to: executive}
                """))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limits: {patience: 3}                                                        | limits.patience
            limits: {open_cases_per_handler: 41}                                         | limits.open_cases_per_handler
            limits: {max_transfers: 5}                                                   | limits.max_transfers
            limits: {second_promise: owner}                                              | limits.second_promise
            limits: {letter_override: team_lead}                                         | limits.letter_override
            limits: {letter_overrides: 2}                                                | limits.letter_overrides
            returns: {window: {term: 14 calendar days}, proofs: [order], refund_means: [original, cash]} | returns.window
            aftercare: {steps: [3 calendar days]}                                        | aftercare.steps
            """)
    void limits_windows_and_aftercare_only_get_better(String line, String path) {
        assertThat(lint(child(line + "\n"))).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("child-looser");
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.line()).isEqualTo(5);
        });
    }

    @Test
    void stricter_limits_and_a_longer_window_are_welcome() {
        assertThat(lint(child("""
                limits: {patience: 1, open_cases_per_handler: 10, max_transfers: 0, second_promise: executive}
                returns: {window: {term: 30 calendar days, roll: next_working_day}, proofs: [order], refund_means: [original, cash]}
                """))).isEmpty();
    }
}
