package org.amends.policy.pack;

import static org.amends.policy.pack.Packs.LONDON;
import static org.amends.policy.pack.Packs.TALLINN;
import static org.amends.policy.pack.Packs.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.amends.Rule;
import org.amends.time.DueDate;
import org.amends.time.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs that come with Amends, on the days that their regulators' calendars make awkward. */
class ShippedPacksTest {

    static Set<String> names() {
        return ShippedPacks.texts().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    @Rule("S0-3")
    @Rule("S0-6")
    void every_shipped_pack_passes_its_own_lint(String name) {
        assertThat(PackLint.check(Packs.shipped(name), Packs.library(), Packs.CALENDARS))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_shipped_pack_names_its_sources_and_is_called_like_its_file(String name) {
        Pack pack = Packs.shipped(name);
        assertThat(pack.ref()).hasToString(name + "@1");
        assertThat(pack.production()).isTrue();
        assertThat(ShippedPacks.texts().get(name)).startsWith("#");
    }

    /** Received on Thu 24 Dec 2026, London; an end at 24:00 is the day that ends. */
    @ParameterizedTest
    @CsvSource({
        "uk-retail-finance, summary, 2026-12-31T17:30",
        "uk-retail-finance, final, 2027-02-19T00:00",
        "uk-payment-services, final, 2027-01-19T17:30",
        "uk-housing, acknowledge-stage-1, 2027-01-05T17:30",
        "nhs-england, acknowledge-nhs, 2026-12-31T17:30",
        "nhs-england, response, 2027-06-25T00:00"
    })
    void a_complaint_of_christmas_eve_in_england_is_due(String pack, String clock, String due) {
        assertThat(ruling(pack, clock, at(LONDON, "2026-12-24T10:00")).due()).isEqualTo(at(LONDON, due));
    }

    @Test
    void a_holding_letter_moves_a_payment_complaint_to_the_thirty_fifth_business_day() {
        Ruling ruling = ruling("uk-payment-services", "final", at(LONDON, "2026-12-24T10:00"));
        assertThat(ruling.extended(1).orElseThrow().due()).isEqualTo(at(LONDON, "2027-02-16T17:30"));
        assertThat(ruling.extended(2).orElseThrow().due()).isEqualTo(at(LONDON, "2027-02-16T17:30"));
    }

    @Test
    void a_landlord_answers_ten_working_days_after_the_acknowledgement_and_extends_once() {
        Ruling ruling = ruling("uk-housing", "stage-1", at(LONDON, "2026-12-30T10:00"));
        assertThat(ruling.due()).isEqualTo(at(LONDON, "2027-01-14T17:30"));
        assertThat(ruling.extended(1).orElseThrow().due()).isEqualTo(at(LONDON, "2027-01-28T17:30"));
    }

    @Test
    void the_cfpb_waits_fifteen_days_and_sixty_when_in_progress() {
        ZoneId newYork = ZoneId.of("America/New_York");
        Ruling ruling = ruling("us-cfpb", "response", at(newYork, "2026-12-24T10:00"));
        assertThat(ruling.explain().lastDay()).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(ruling.extended(1).orElseThrow().due()).isEqualTo(at(newYork, "2027-02-23T00:00"));
    }

    @Test
    void australia_counts_thirty_days_to_a_saturday_and_stays_there() {
        ZoneId sydney = ZoneId.of("Australia/Sydney");
        Ruling ruling = ruling("au-idr", "idr-response", at(sydney, "2026-12-24T10:00"));
        assertThat(ruling.explain().lastDay()).isEqualTo(LocalDate.of(2027, 1, 23));
    }

    @Test
    @Rule("L-13")
    void the_window_of_a_withdrawal_ends_on_a_working_day() {
        Returns.Window window = Packs.effective(Packs.shipped("eu-consumer"))
                .returns()
                .orElseThrow()
                .window();
        Instant due = DueDate.of(at(TALLINN, "2026-12-12T11:00"), window.limit(), Packs.ESTONIA);
        assertThat(due).isEqualTo(at(TALLINN, "2026-12-29T00:00"));
    }

    @Test
    @Rule("L-17")
    @Rule("L-18")
    void a_refund_may_wait_for_the_proof_of_sending_and_no_longer() {
        Ruling refund = Packs.rulebook("eu-consumer")
                .due(Duty.REFUND, Trigger.WITHDRAWAL_RECEIVED, at(TALLINN, "2026-12-01T09:00"))
                .orElseThrow();
        assertThat(refund.due()).isEqualTo(at(TALLINN, "2026-12-16T00:00"));
        Instant proof = at(TALLINN, "2026-12-18T13:00");
        assertThat(refund.held(Optional.of(proof)).due()).isEqualTo(proof);
        assertThat(refund.held(Optional.of(at(TALLINN, "2026-12-04T13:00"))).due())
                .isEqualTo(refund.due());
        assertThat(refund.held(Optional.empty()).due()).isEqualTo(refund.due());
    }

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGE, RECEIVED, 1 business day",
        "KEEP_INFORMED, RECEIVED, 5 business days",
        "KEEP_INFORMED, HUMAN_MESSAGE_SENT, 5 business days",
        "ANSWER_MESSAGE, CUSTOMER_MESSAGE, 2 business days",
        "DECIDE, ACK_SENT, 10 business days",
        "DECIDE, CONTESTED, 5 business days",
        "DECIDE, REOPENED, 5 business days",
        "ACCEPT_HANDOVER, HANDOVER_OFFERED, 4 business hours",
        "FOLLOW_UP, SETTLED, 3 business days",
        "NUDGE, QUESTION_ASKED, 14 calendar days"
    })
    void base_honest_is_what_amends_did_without_packs(Duty duty, Trigger trigger, String term) {
        Instant from = at(TALLINN, "2026-12-23T16:40");
        Ruling ruling = Packs.rulebook("base-honest").due(duty, trigger, from).orElseThrow();
        assertThat(ruling.due()).isEqualTo(DueDate.of(from, Term.parse(term), Packs.ESTONIA));
    }

    private static Ruling ruling(String pack, String clock, Instant from) {
        return Packs.rulebook(pack).clock(pack + "@1/" + clock).orElseThrow().rule(from);
    }
}
