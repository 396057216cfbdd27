package org.amends.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.amends.order.Orders;
import org.amends.order.lookup.LookUp;
import org.amends.order.lookup.LookupKey;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoOrdersTest {

    @Inject
    DemoOrders demo;

    @Inject
    Orders orders;

    @Inject
    LookUp lookUp;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @Test
    void a_year_of_a_shop_ends_this_week_and_is_there_within_twenty_seconds() {
        long begun = System.nanoTime();
        demo.load();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        System.out.printf("load: demo in %d ms%n", took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        assertThat(count("SELECT count(*) FROM shop_order WHERE source = 'online-retail'"))
                .isEqualTo(1_731);
        assertThat(count("""
                        SELECT count(*) FROM order_line l JOIN shop_order o ON o.id = l.order_id
                         WHERE o.source = 'online-retail'
                        """)).isEqualTo(36_226);
        Instant last = jdbi.withHandle(
                handle -> handle.createQuery("SELECT max(concluded_at) FROM shop_order WHERE source = 'online-retail'")
                        .mapTo(OffsetDateTime.class)
                        .one()
                        .toInstant());
        assertThat(last).isBetween(clock.instant().minus(Duration.ofDays(8)), clock.instant());
    }

    @Test
    void postage_is_what_delivery_cost_and_no_goods() {
        demo.load();

        OrderSnapshot order = anyWithPostage();
        assertThat(order.lines())
                .noneMatch(line -> line.sku().filter("POST"::equals).isPresent());
        assertThat(count("""
                        SELECT count(*) FROM shop_order o
                         WHERE source = 'online-retail' AND delivery_paid > 0
                           AND (SELECT sum(l.paid) FROM order_line l WHERE l.order_id = o.id) + delivery_paid
                               = (SELECT p.captured FROM order_payment p WHERE p.order_id = o.id)
                        """)).isPositive();
        assertThat(lookUp.find(new LookupKey.Receipt(order.name().externalId())))
                .isPresent();
    }

    private OrderSnapshot anyWithPostage() {
        String number = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT external_id FROM shop_order WHERE source = 'online-retail' AND delivery_paid > 0 LIMIT 1")
                .mapTo(String.class)
                .one());
        return orders.find(new OrderName("online-retail", number)).orElseThrow().snapshot();
    }

    private int count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(int.class).one());
    }
}
