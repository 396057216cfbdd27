package org.amends.time;

import static org.amends.time.Calendars.LONDON;
import static org.amends.time.Calendars.TALLINN;
import static org.amends.time.Calendars.WEEKDAYS;
import static org.amends.time.Calendars.at;
import static org.amends.time.Calendars.hours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked dates of regulators, on calendars of the law: no closures, no Saturdays. */
class WorkedDatesTest {

    private static final BusinessCalendar ENGLAND = legal("GB", Optional.of("eng"), LONDON);
    private static final BusinessCalendar ESTONIA = legal("EE", Optional.empty(), TALLINN);

    private static BusinessCalendar legal(String country, Optional<String> part, ZoneId zone) {
        return BusinessCalendar.builder(zone, 2026, 2027)
                .open(WEEKDAYS, hours("09:00-17:30"))
                .holidays(new HolidaySource(country, part).holidays(2026, 2027))
                .build();
    }

    private static Limit limit(String term) {
        return Limit.of(Term.parse(term)).with(Arrival.AS_IT_IS);
    }

    /** 25 and 26 December, Sunday, and 28 December as the substitute of Saturday the 26th do not count. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    FCA DISP 1.5.1R summary resolution,            2026-12-24T10:00, 3 business days,  CLOSE_OF_BUSINESS, 2026-12-31T17:30
                    FCA DISP 1.6.2R final response,                2026-12-24T10:00, 8 weeks,          END_OF_DAY,        2027-02-19T00:00
                    FCA DISP 1.6.2AR payment complaint,            2026-12-24T10:00, 15 business days, END_OF_DAY,        2027-01-20T00:00
                    FCA DISP 1.6.2AR after a holding letter,       2026-12-24T10:00, 35 business days, END_OF_DAY,        2027-02-17T00:00
                    Housing Ombudsman Code acknowledgement,        2026-12-24T10:00, 5 business days,  END_OF_DAY,        2027-01-06T00:00
                    Housing Ombudsman Code stage 1,                2026-12-30T10:00, 10 business days, END_OF_DAY,        2027-01-15T00:00
                    SI 2009/309 acknowledgement,                   2026-12-24T10:00, 3 business days,  END_OF_DAY,        2027-01-01T00:00
                    SI 2009/309 spoken and settled,                2026-12-24T10:00, 1 business day,   END_OF_DAY,        2026-12-30T00:00
                    CFPB response,                                 2026-12-24T10:00, 15 calendar days, END_OF_DAY,        2027-01-09T00:00
                    CFPB final response after in progress,         2026-12-24T10:00, 60 calendar days, END_OF_DAY,        2027-02-23T00:00
                    ASIC RG 271 standard response,                 2026-12-24T10:00, 30 calendar days, END_OF_DAY,        2027-01-24T00:00
                    ASIC RG 271 acknowledgement over the change,   2026-10-24T18:00, 24 hours,         INSTANT,           2026-10-25T17:00
                    """)
    void a_regulators_limit_ends_when_the_regulator_says(
            String source, String start, String term, Until until, String due) {
        assertThat(DueDate.of(at(LONDON, start), limit(term).with(until), ENGLAND))
                .as(source)
                .isEqualTo(at(LONDON, due));
    }

    @Test
    void eight_weeks_from_christmas_eve_end_on_18_february_whatever_the_hour() {
        for (String hour : List.of("00:00", "09:00", "17:30", "23:59:59")) {
            Explanation eightWeeks = DueDate.explain(at(LONDON, "2026-12-24T" + hour), limit("8 weeks"), ENGLAND);
            assertThat(eightWeeks.lastDay()).isEqualTo(LocalDate.of(2027, 2, 18));
        }
    }

    /** Housing Ombudsman Code 2024, 6.4: at most 10 working days more. */
    @Test
    void a_stage_1_answer_due_on_14_january_is_extended_to_28_january_at_most() {
        Limit tenDays = limit("10 business days").with(Until.END_OF_DAY);
        Instant due = DueDate.of(at(LONDON, "2026-12-30T10:00"), tenDays, ENGLAND);
        assertThat(DueDate.extended(due, tenDays, ENGLAND)).isEqualTo(at(LONDON, "2027-01-29T00:00"));
    }

    /** Consumer Rights Directive art. 9 with Reg. (EEC, Euratom) 1182/71 art. 3(4); 26 December 2026 is a Saturday. */
    @Test
    void a_withdrawal_of_goods_in_hand_on_12_december_ends_on_monday_28_december() {
        Limit fourteenDays = limit("14 calendar days").with(Roll.NEXT_WORKING_DAY);
        Explanation withdrawal = DueDate.explain(at(TALLINN, "2026-12-12T15:00"), fourteenDays, ESTONIA);
        assertThat(withdrawal.rolledFrom()).hasValue(LocalDate.of(2026, 12, 26));
        assertThat(withdrawal.lastDay()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(withdrawal.due()).isEqualTo(at(TALLINN, "2026-12-29T00:00"));
    }

    /** Consumer Rights Directive art. 13(3): until the goods or the proof that they were sent, whichever comes first. */
    @Test
    void a_refund_told_on_1_december_waits_for_the_proof_of_sending_on_18_december() {
        Explanation refund = DueDate.explain(at(TALLINN, "2026-12-01T11:00"), limit("14 calendar days"), ESTONIA);
        assertThat(refund.lastDay()).isEqualTo(LocalDate.of(2026, 12, 15));
        Explanation held = refund.held(Optional.of(at(TALLINN, "2026-12-18T14:00")));
        assertThat(held.lastDay()).isEqualTo(LocalDate.of(2026, 12, 18));
        assertThat(refund.held(Optional.of(at(TALLINN, "2026-12-07T14:00"))).lastDay())
                .isEqualTo(LocalDate.of(2026, 12, 15));
    }
}
