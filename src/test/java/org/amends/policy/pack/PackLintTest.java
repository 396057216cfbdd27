package org.amends.policy.pack;

import static org.amends.policy.pack.Packs.base;
import static org.amends.policy.pack.Packs.child;
import static org.amends.policy.pack.Packs.line;
import static org.amends.policy.pack.Packs.lint;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.time.BusinessCalendar;
import org.amends.time.OpeningHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One wrong thing at a time, mostly in base-honest. */
class PackLintTest {

    @ParameterizedTest
    @CsvSource({
        "acknowledge, no-ack-clock",
        "keep-informed, no-silence-clock",
        "answer-message, mandatory-step-off",
        "accept-handover, mandatory-step-off",
        "follow-up, mandatory-step-off"
    })
    @Rule("S0-3")
    void a_pack_without_a_step_that_everybody_is_owed_is_refused(String clock, String code) {
        assertThat(lint(without(clock))).extracting(Fault::code).containsExactly(code);
    }

    @Test
    @Rule("S0-3")
    void a_pack_without_an_answer_is_refused() {
        String none = without("decide-again").replace(clock(without("decide-again"), "decide"), "");
        assertThat(lint(none)).extracting(Fault::code).containsExactly("no-final-clock");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledge", "decide", "follow-up", "answer-message", "keep-informed"})
    @Rule("S0-3")
    void no_step_that_everybody_is_owed_can_be_made_optional(String clock) {
        String yaml = base("  - id: " + clock + "\n", "  - id: " + clock + "\n    optional: true\n");
        assertThat(lint(yaml)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("mandatory-step-off");
            assertThat(fault.line()).isEqualTo(line(yaml, "optional: true"));
        });
    }

    @Test
    @Rule("S0-3")
    void aftercare_can_not_be_emptied() {
        assertThat(lint(child("aftercare: {steps: []}\n")))
                .extracting(Fault::code)
                .contains("mandatory-step-off");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start: [ack_sent]                        | start: [closed]                          | start-not-possible
            start: [ack_sent]                        | start: []                                | start-not-possible
            start: [contested, reopened]             | start: [contested]                       | start-without-clock
            stop: [follow_up_sent, closed]           | stop: [follow_up_sent, received]         | stop-not-possible
            stop: [follow_up_sent, closed]           | stop: [closed]                           | stop-missing
            id: decide-again                         | id: decide                               | duplicate-clock
            limit: 1 business day                    | basis: statutory, limit: 1 business day  | law-clock-without-source
            limit: 1 business day                    | hold_until_any: [goods_received], limit: 1 business day | hold-not-possible
            limit: 1 business day                    | extend: {letter: holding, by: 1 week}, limit: 1 business day | extension-not-possible
            limit: 10 business days                  | extend: {letter: holding, to: 12 business days, times: 3}, limit: 10 business days | extension-repeats
            limit: 10 business days                  | extend: {letter: holding, to: 5 business days}, limit: 10 business days | extension-shortens
            warn_at: [0.8]                           | warn_at: [1.5]                           | warning-not-before-due
            limit: 1 business day                    | limit: {term: 1 business day, calendar: moon} | unknown-calendar
            limit: 1 business day                    | limit: 99 years                          | bad-term
            {at: 1.0, to: owner,                     | {at: 1.0, to: team_lead,                 | ladder-without-owner
            {at: 1.0, to: owner,                     | {at: 1.1, to: owner,                     | ladder-without-due-rung
            - {to: executive}                        | - {at: 9, to: duty_manager}              | ladder-ends-below-executive
            - {at: 1.0, to: owner,                   | - {at: 0.5, to: owner, must_accept_within: 1 business hour}, {at: 1.0, to: owner, | warning-needs-acceptance
            - {to: executive}                        | - {at: 0.5, to: executive}               | ladder-not-rising
            to: duty_manager, must_accept_within: 4 business hours | to: duty_manager           | rung-never-called
            ladder: normal                           | ladder: steep                            | unknown-ladder
            warn_at: [0.5], ladder: normal           | warn_at: [0.5]                           | clock-without-ladder
            limit: 14 calendar days                  | ladder: normal, limit: 14 calendar days  | ladder-for-the-customer
            actions_with_dates, next_step            | actions_with_dates                       | final-without-next-step
            'finding, '                              | ''                                       | final-without-finding
            'points_as_read, next_step, '            | 'points_as_read, '                       | ack-without-next-step
            term: 14 calendar days                   | term: 13 calendar days                   | window-below-statutory
            term: 14 calendar days                   | term: 9 business days                    | window-below-statutory
            roll: next_working_day                   | weekdays: [fri], hours: 14:00-15:00      | window-restricted
            condition: unused                        | price_promise: {term: 14 calendar days, weekdays: [fri]} | price-promise-restricted
            condition: unused                        | price_promise: {term: 14 calendar days, hours: 14:00-15:00} | price-promise-restricted
            condition: unused                        | kept_categories: [kettles, Final sale]    | sale-kept
            condition: unused                        | return_methods: [keep_item]               | no-way-back
            condition: unused                        | return_methods: []                        | no-way-back
            condition: unused                        | send_within: 13 calendar days             | send-within-below-statutory
            [receipt, order, card_slip, bank_statement, serial, loyalty_card] | [receipt]       | receipt-only
            [original, bank_transfer]                | [voucher]                                | voucher-only
            [original, bank_transfer]                | [original, voucher]                      | too-few-refund-means
            """)
    @Rule("S0-6")
    @Rule("S1-12")
    @Rule("S1-15")
    @Rule("S1-32")
    void each_refusal_has_its_code_and_its_line(String piece, String instead, String code) {
        String yaml = flat(base("\n    warn_at: [0.5]\n    ladder: normal", "\n    warn_at: [0.5], ladder: normal")
                .replace(piece, instead));
        assertThat(lint(yaml)).extracting(Fault::code).contains(code);
        assertThat(lint(yaml)).allSatisfy(fault -> {
            assertThat(fault.line()).isGreaterThan(1);
            assertThat(fault.path()).isNotEmpty();
            assertThat(fault.message()).endsWith(".");
        });
    }

    /** Several keys of the table stand in one line with commas; in block style each needs a line of its own. */
    private static String flat(String yaml) {
        return yaml.lines()
                .flatMap(line -> line.startsWith("    ") && !line.startsWith("    - ") && !line.contains("must_contain")
                        ? Arrays.stream(line.strip().split(", (?=limit|ladder)"))
                                .map(part -> "    " + part)
                        : Stream.of(line.replace("}, {at", "}\n    - {at")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_clock_of_the_law_does_not_pause_and_an_internal_one_may_with_a_cap() {
        String yaml = child("""
                clocks:
                  - id: final
                    duty: statutory_final
                    basis: regulator
                    ref: DISP 1.6.2R
                    start: [received]
                    stop: [final_sent]
                    limit: 8 weeks
                    pause: {on: waiting_for_customer, cap: 5 business days}
                    ladder: normal
                """);
        assertThat(lint(yaml)).extracting(Fault::code).containsExactly("law-clock-pauses");
        assertThat(lint(yaml.replace("basis: regulator", "basis: internal"))).isEmpty();
        assertThat(PackReader.read(yaml.replace(", cap: 5 business days", "")).faults())
                .extracting(Fault::code)
                .containsExactly("missing");
    }

    @Test
    void a_short_way_has_to_be_optional() {
        assertThat(lint(child("""
                clocks:
                  - {id: short, duty: short_way, start: [received], stop: [customer_accepted], limit: 3 business days, ladder: normal}
                """))).extracting(Fault::code).containsExactly("short-way-not-optional");
    }

    @Test
    @Rule("S0-16")
    void remedies_of_money_alone_are_refused() {
        String list =
                "[refund, replacement, repair, price_reduction, store_credit, correction, explanation, apology, priority,"
                        + " process_change]";
        assertThat(lint(base(list, "[refund, store_credit]")))
                .extracting(Fault::code)
                .containsExactly("money-only-remedies");
        assertThat(lint(base(list, "[refund, store_credit, explanation]"))).isEmpty();
    }

    @Test
    @Rule("S1-15")
    void returns_on_fridays_from_two_to_three_are_refused_with_their_line() {
        String yaml = base("roll: next_working_day, from", "weekdays: [fri], hours: 14:00-15:00, from");
        assertThat(lint(yaml))
                .filteredOn(fault -> fault.code().equals("window-restricted"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(line(yaml, "  window:")));
    }

    @Test
    @Rule("S1-12")
    void a_voucher_beside_money_is_welcome() {
        assertThat(lint(base("[original, bank_transfer]", "[original, cash, voucher]")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: {en: See https://EC.europa.eu/consumers/odr/}",
                "blocks: {where: {en: 'Go to http://ec.europa.eu/consumers/odr'}}",
                "adr: {bodies: [{id: odr, name: ODR, url: 'https://ec.europa.eu/consumers/odr'}]}"
            })
    void a_link_to_the_closed_platform_is_refused_wherever_it_stands(String line) {
        assertThat(lint(child(line + "\n"))).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("odr-link");
            assertThat(fault.line()).isEqualTo(5);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ack, finding",
        "ack, remedy_or_none",
        "final, why_not_yet",
        "extension, category",
        "follow_up, decision"
    })
    void what_a_kind_of_letter_has_no_place_for_can_not_be_demanded_of_it(String letter, String field) {
        assertThat(lint(child("letters: {" + letter + ": {must_contain: [" + field + "]}}\n")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("field-never-said");
                    assertThat(fault.line()).isEqualTo(5);
                });
    }

    @ParameterizedTest
    @CsvSource({"adr_time_limit, takes_part: true", "adr_participation, right_lasts: 6 months"})
    void a_body_of_which_a_letter_could_not_say_what_is_demanded_is_refused(String field, String said) {
        String pack = child("letters: {final: {must_contain: [" + field
                + "]}}\nadr: {bodies: [{id: court, name: Court, url: 'https://court.example', " + said + "}]}\n");
        assertThat(lint(pack)).extracting(Fault::code).containsExactly("body-incomplete");
        assertThat(lint(pack.replace(said, "takes_part: false, right_lasts: 6 months")))
                .isEmpty();
    }

    @Test
    void a_link_that_the_pack_forbids_is_refused() {
        assertThat(lint(child("""
                adr: {forbid_links: [example.com/old]}
                blocks: {where: {en: "https://example.com/old/form"}}
                """))).extracting(Fault::code).containsExactly("forbidden-link");
    }

    @ParameterizedTest
    @CsvSource({
        "'{shoe_size}', 1",
        "'{', 1",
        "'{}', 1",
        "'{reference', 1",
        "'{reference} {new_date}', 0",
        "'no field', 0"
    })
    void a_placeholder_has_to_be_a_field(String text, int faults) {
        assertThat(lint(child("blocks: {where: {en: '" + text + "'}}\n")))
                .hasSize(faults)
                .allMatch(fault -> fault.code().equals("unknown-placeholder") && fault.line() == 5);
    }

    @Test
    void a_year_that_the_calendar_does_not_know_is_refused() {
        String years = child("""
                calendars:
                  c: {zone: Europe/Paris, years: {first: 2020, last: 2025}}
                """);
        assertThat(lint(years)).extracting(Fault::code).containsExactly("unknown-calendar-year");
        String closure = child("""
                calendars:
                  c: {zone: Europe/Paris, years: {first: 2026, last: 2030}, closures: [{from: 2031-01-01, to: 2031-01-02, name: x}]}
                """);
        assertThat(lint(closure)).extracting(Fault::code).containsExactly("unknown-calendar-year");
        assertThat(lint(Packs.base("valid_from: 2026-01-01", "valid_from: 2099-01-01")))
                .extracting(Fault::code)
                .contains("unknown-calendar-year");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {zone: Europe/Paris, holidays: {country: ATLANTIS}}
            {zone: Europe/London, holidays: {country: GB, subdivision: atlantis}}
            {zone: Europe/Paris, week: {mon: [09:00-12:00, 11:00-13:00]}}
            {zone: Europe/Paris, week: {mon: []}}
            {zone: Europe/Paris, years: {first: 1970, last: 2200}}
            """)
    void a_calendar_that_can_not_be_is_refused(String calendar) {
        assertThat(lint(child("calendars:\n  c: " + calendar + "\n")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("bad-calendar");
                    assertThat(fault.line()).isEqualTo(6);
                });
    }

    @Test
    void holidays_that_nobody_can_compute_yet_are_refused() {
        String yaml = child("calendars: {c: {zone: Asia/Riyadh, holidays: {country: SA}}}\n");
        assertThat(lint(yaml)).isEmpty();
        assertThat(lint(yaml.replace("2026-06-01", "2160-06-01")))
                .extracting(Fault::code)
                .contains("bad-calendar");
    }

    @Test
    void a_clock_that_outlasts_its_calendar_is_refused() {
        BusinessCalendar short_ = BusinessCalendar.builder(ZoneId.of("UTC"), 2026, 2028)
                .open(EnumSet.allOf(DayOfWeek.class), OpeningHours.parse("09:00-17:00"))
                .build();
        List<Fault> faults = PackLint.check(Packs.shipped("base-honest"), Packs.library(), Calendars.only(short_));
        assertThat(faults).extracting(Fault::code).isEmpty();
        Pack tooLong = Packs.read(base("limit: 10 business days", "limit: 14 months"));
        assertThat(PackLint.check(tooLong, Packs.library(), Calendars.only(short_)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("beyond-calendar"));
    }

    @Test
    void what_is_not_for_production_says_why() {
        assertThat(lint(child("production: false\nnot_for_production: Counsel has not seen it.\n")))
                .isEmpty();
        assertThat(lint(child("production: false\n"))).extracting(Fault::code).containsExactly("production-and-reason");
        assertThat(lint(child("not_for_production: why\n")))
                .extracting(Fault::code)
                .containsExactly("production-and-reason");
    }

    /** The text of one clock in base-honest, comments before the next included. */
    private static String clock(String yaml, String id) {
        int start = yaml.indexOf("  - id: " + id + "\n");
        int next = yaml.indexOf("\n  - id: ", start);
        int end = next < 0 ? yaml.indexOf("\nladders:", start) : next;
        return yaml.substring(start, end + 1);
    }

    private static String without(String id) {
        String yaml = Objects.requireNonNull(ShippedPacks.texts().get("base-honest"));
        return yaml.replace(clock(yaml, id), "");
    }
}
