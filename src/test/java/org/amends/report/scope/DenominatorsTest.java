package org.amends.report.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** How many cases there are for the orders of the same time. */
@QuarkusTest
class DenominatorsTest {

    @Inject
    Denominators denominators;

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Test
    @Rule("S1-1")
    void cases_are_held_against_a_thousand_orders_to_one_decimal() {
        assertThat(Denominator.of(3, 200).perThousand()).contains(new BigDecimal("15.0"));
        assertThat(Denominator.of(1, 3_000).perThousand()).contains(new BigDecimal("0.3"));
        assertThat(Denominator.of(0, 10).perThousand()).contains(new BigDecimal("0.0"));
    }

    @Test
    @Rule("S1-1")
    void where_no_order_is_known_it_says_so_and_makes_up_no_rate() {
        Denominator none = Denominator.of(3, 0);
        assertThat(none.perThousand()).isEmpty();
        assertThat(none.said().key()).isEqualTo("report.per.unknown");
        assertThat(none.saidOfArrivals(90).key()).isEqualTo("report.per.arrivedUnknown");
    }

    @Test
    @Rule("S1-1")
    void only_orders_and_cases_of_the_same_time_count() {
        ReportQuery oneDay = new ReportQuery();
        oneDay.days = "1";
        ReportScope today = oneDay.scope();
        Denominator before = denominators.ofArrivals(today);
        FiledCase.file(staffing);
        orders.take(new SampleOrder()
                .line("1", 1, 10_00)
                .concludedAt(Instant.now())
                .deliveredAt(Instant.now())
                .snapshot());
        orders.take(new SampleOrder().line("1", 1, 10_00).snapshot());

        Denominator after = denominators.ofArrivals(today);

        assertThat(after.orders()).isEqualTo(before.orders() + 1);
        assertThat(after.cases()).isEqualTo(before.cases() + 1);
        assertThat(denominators.ofDays(7, today).cases()).isEqualTo(7);
    }
}
