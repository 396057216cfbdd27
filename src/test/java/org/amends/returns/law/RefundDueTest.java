package org.amends.returns.law;

import static org.amends.returns.law.Orders.LONDON;
import static org.amends.returns.law.Orders.TALLINN;
import static org.amends.returns.law.Orders.at;
import static org.amends.returns.law.Orders.calendar;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.amends.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefundDueTest {

    private static final Instant DECLARED = at(TALLINN, "2026-12-01T11:00");
    private static final Instant DECLARED_UK = at(LONDON, "2026-12-01T11:00");

    private static RefundDue eu(GoodsBack goods, String now) {
        return RefundDue.of(Regime.EU, DECLARED, goods, calendar("EE"), at(TALLINN, now));
    }

    private static RefundDue uk(GoodsBack goods, String now) {
        return RefundDue.of(Regime.UNITED_KINGDOM, DECLARED_UK, goods, calendar("GB"), at(LONDON, now));
    }

    private static GoodsBack sent(ZoneId zone, @Nullable String received, @Nullable String proof) {
        return new GoodsBack.Sent(
                Optional.ofNullable(received).map(text -> at(zone, text)),
                Optional.ofNullable(proof).map(text -> at(zone, text)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** law.md: told on 1 December, proof on 18 December, due from 15 to 18 December. */
    @ParameterizedTest
    @Rule("L-17")
    @Rule("L-18")
    @CsvSource(textBlock = """
                    the proof of law.md,         ,                 2026-12-18T14:00, 2026-12-18T14:00
                    goods at once,               2026-12-02T09:00, ,                 2026-12-16T00:00
                    proof on the last day,       ,                 2026-12-15T23:59:59, 2026-12-16T00:00
                    proof at its midnight,       ,                 2026-12-16T00:00, 2026-12-16T00:00
                    proof a second later,        ,                 2026-12-16T00:00:01, 2026-12-16T00:00:01
                    proof before the goods,      2026-12-22T10:00, 2026-12-18T14:00, 2026-12-18T14:00
                    goods before the proof,      2026-12-17T10:00, 2026-12-18T14:00, 2026-12-17T10:00
                    both long before,            2026-12-03T10:00, 2026-12-02T14:00, 2026-12-16T00:00
                    """)
    void in_the_eu_the_money_is_due_in_fourteen_days_or_when_goods_or_proof_come(
            String case_, @Nullable String received, @Nullable String proof, String due) {
        RefundDue refund = eu(sent(TALLINN, received, proof), "2026-12-23T00:00");
        assertThat(refund.due()).as(case_).hasValue(at(TALLINN, due));
        assertThat(refund.notBefore()).isEqualTo(at(TALLINN, due));
    }

    @Test
    @Rule("L-17")
    void the_traders_last_day_may_be_a_sunday() {
        RefundDue refund = RefundDue.of(
                Regime.EU, at(TALLINN, "2026-12-06T11:00"), new GoodsBack.Nothing(), calendar("EE"), DECLARED);
        assertThat(refund.lastDay()).hasValue(day("2026-12-20"));
    }

    @ParameterizedTest
    @Rule("L-17")
    @CsvSource({"2027-03-20T23:30, 2027-04-03T21:00:00Z", "2026-10-20T00:10, 2026-11-03T22:00:00Z"})
    void the_clocks_of_spring_and_autumn_move_no_day(String declared, Instant due) {
        RefundDue refund =
                RefundDue.of(Regime.EU, at(TALLINN, declared), new GoodsBack.Nothing(), calendar("EE"), DECLARED);
        assertThat(refund.due()).hasValue(due);
    }

    @Test
    @Rule("L-18")
    void who_fetches_the_goods_waits_for_nothing() {
        assertThat(eu(new GoodsBack.Collected(), "2026-12-02T00:00").lastDay()).hasValue(day("2026-12-15"));
        assertThat(eu(new GoodsBack.Collected(), "2026-12-02T00:00").steps())
                .extracting(Step::reason)
                .containsExactly(Reason.WITHDRAWAL_DECLARED, Reason.FOURTEEN_DAYS_FOR_REFUND, Reason.TRADER_COLLECTS);
    }

    @Test
    @Rule("L-18")
    void while_goods_are_out_the_bounds_are_told() {
        RefundDue early = eu(sent(TALLINN, null, null), "2026-12-05T12:00");
        assertThat(early.due()).isEmpty();
        assertThat(early.notBefore()).isEqualTo(at(TALLINN, "2026-12-16T00:00"));
        assertThat(early.latestIfSentInTime()).hasValue(at(TALLINN, "2026-12-16T00:00"));
        RefundDue late = eu(sent(TALLINN, null, null), "2026-12-20T12:00");
        assertThat(late.due()).isEmpty();
        assertThat(late.notBefore()).isEqualTo(at(TALLINN, "2026-12-20T12:00"));
        assertThat(late.latestIfSentInTime()).isEmpty();
    }

    @ParameterizedTest
    @Rule("L-33")
    @CsvSource(textBlock = """
                    ,                 2026-12-18T14:00, 2027-01-01
                    2026-12-10T10:00, 2026-12-18T14:00, 2026-12-24
                    2026-12-22T10:00, 2026-12-18T14:00, 2027-01-01
                    2026-12-02T00:00, ,                 2026-12-16
                    2026-12-01T23:59:59, ,              2026-12-15
                    """)
    void in_the_united_kingdom_fourteen_days_run_from_goods_or_proof(
            @Nullable String received, @Nullable String proof, String lastDay) {
        assertThat(uk(sent(LONDON, received, proof), "2027-01-05T00:00").lastDay())
                .hasValue(day(lastDay));
    }

    /** So one clock, the EU's, is lawful in both. */
    @ParameterizedTest
    @Rule("L-33")
    @ValueSource(ints = {1, 2, 13, 14, 15, 16, 30})
    void money_that_is_in_time_for_the_eu_is_in_time_for_the_united_kingdom(int daysUntilProof) {
        String proof = LocalDate.of(2026, 12, 1).plusDays(daysUntilProof) + "T10:00";
        GoodsBack goods = sent(LONDON, null, proof);
        Instant declared = at(LONDON, "2026-12-01T10:00");
        Instant now = at(LONDON, "2027-02-01T00:00");
        Instant eu = RefundDue.of(Regime.EU, declared, goods, calendar("GB"), now)
                .due()
                .orElseThrow();
        assertThat(eu)
                .isBeforeOrEqualTo(RefundDue.of(Regime.UNITED_KINGDOM, declared, goods, calendar("GB"), now)
                        .due()
                        .orElseThrow());
    }

    @Test
    @Rule("L-33")
    void in_the_united_kingdom_they_run_from_the_notice_when_nothing_is_sent() {
        assertThat(uk(new GoodsBack.Collected(), "2026-12-02T00:00").lastDay()).hasValue(day("2026-12-15"));
        assertThat(uk(new GoodsBack.Nothing(), "2026-12-02T00:00").lastDay()).hasValue(day("2026-12-15"));
    }

    @Test
    @Rule("L-33")
    void in_the_united_kingdom_the_bounds_follow_the_day_of_sending() {
        RefundDue out = uk(sent(LONDON, null, null), "2026-12-05T12:00");
        assertThat(out.due()).isEmpty();
        assertThat(out.notBefore()).isEqualTo(at(LONDON, "2026-12-20T00:00"));
        assertThat(out.latestIfSentInTime()).hasValue(at(LONDON, "2026-12-30T00:00"));
        assertThat(uk(sent(LONDON, null, null), "2026-12-16T00:00").latestIfSentInTime())
                .isEmpty();
    }

    @Test
    @Rule("L-35")
    void after_an_agreed_rejection_the_day_of_agreeing_is_the_first() {
        assertThat(RefundDue.afterAgreedRejection(at(LONDON, "2026-12-01T00:00"), calendar("GB"))
                        .lastDay())
                .hasValue(day("2026-12-14"));
        assertThat(RefundDue.afterAgreedRejection(at(LONDON, "2026-12-01T23:59:59"), calendar("GB"))
                        .due())
                .hasValue(at(LONDON, "2026-12-15T00:00"));
        assertThat(RefundDue.afterAgreedRejection(at(LONDON, "2026-10-20T12:00"), calendar("GB"))
                        .due())
                .as("over the change of the clocks")
                .hasValue(Instant.parse("2026-11-03T00:00:00Z"));
    }
}
