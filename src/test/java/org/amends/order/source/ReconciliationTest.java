package org.amends.order.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.order.Orders;
import org.amends.order.lookup.LookUp;
import org.amends.order.lookup.LookupKey;
import org.amends.order.lookup.Spelling;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.order.source.woocommerce.WooShop;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReconciliationTest {

    /** A shop that falls silent in the middle of an answer has to be silent for longer than the connector is patient. */
    private static final long LONGER_THAN_WE_WAIT_MILLIS = 4_000;

    @Inject
    Reconciliation reconciliation;

    @Inject
    SourceLeases leases;

    @Inject
    Orders orders;

    @Inject
    LookUp lookUp;

    @Inject
    Jdbi jdbi;

    private WooShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new WooShop();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private record Standing(
            Optional<Instant> readUntil, Optional<Instant> notBefore, int taken, int refused, String trouble) {}

    @Test
    void orders_of_all_pages_are_read_as_the_shop_has_them() {
        for (int i = 1; i <= 5; i++) {
            shop.order("10" + i, "2026-11-0" + i + "T10:00:00", "14.90");
        }
        read();

        assertThat(List.of("101", "102", "103", "104", "105"))
                .allSatisfy(id -> assertThat(order(id)).isPresent());
        OrderSnapshot order = order("103").orElseThrow();
        assertThat(order.version())
                .isEqualTo(Instant.parse("2026-11-03T10:00:00Z").getEpochSecond());
        assertThat(order.concludedAt()).isEqualTo("2026-11-01T08:00:00Z");
        assertThat(order.lines().get(0).paid().minor()).isEqualTo(10_00);
        assertThat(order.lines().get(0).tax().minor()).isEqualTo(1_80);
        assertThat(order.lines().get(0).ordered()).isEqualTo(3);
        assertThat(order.delivery().standard().minor()).isEqualTo(4_90);
        assertThat(order.payments().get(0).captured().minor()).isEqualTo(14_90);
        assertThat(order.payments().get(0).refunded().minor()).isEqualTo(2_50);
        assertThat(order.deliveries()).isEmpty();
        assertThat(order.terms().withdrawalInfoGivenAt()).hasValue(order.concludedAt());
        assertThat(order.terms().returnCostNoticeGiven()).isFalse();
        String email = Spelling.emailHash("anna@example.org").orElseThrow();
        assertThat(lookUp.find(new LookupKey.OrderEmail("103", email))).isPresent();
        assertThat(standing().taken()).isEqualTo(5);
    }

    @Test
    void the_next_reading_begins_a_little_before_the_last_one_began() {
        shop.order("1", "2026-11-01T10:00:00", "14.90");
        read();
        Instant first = standing().readUntil().orElseThrow();
        shop.asked().clear();
        read();

        assertThat(shop.asked())
                .isNotEmpty()
                .allMatch(query -> query.contains("modified_after="
                        + first.minus(Duration.ofMinutes(10)).toString().substring(0, 19)));
    }

    @Test
    void an_order_that_changes_while_the_pages_are_read_hides_no_other_one() {
        for (int i = 1; i <= 7; i++) {
            shop.order("20" + i, "2026-11-0" + i + "T10:00:00", "14.90");
        }
        shop.afterFirstPage(() -> shop.order("201", "2026-11-20T10:00:00", "14.90"));
        read();

        assertThat(List.of("202", "203", "204", "205", "206", "207"))
                .allSatisfy(id -> assertThat(order(id)).as(id).isPresent());
        read();
        assertThat(order("201")).isPresent();
    }

    @Test
    void an_order_that_nobody_can_read_stops_no_other_one() {
        shop.order("301", "2026-11-01T10:00:00", "14.90");
        shop.order("302", "2026-11-02T10:00:00", "fourteen");
        shop.order("303", "2026-11-03T10:00:00", "14.90", ", \"refunds\": \"none\"".replace("refunds", "billing"));
        shop.order("304", "2026-11-04T10:00:00", "14.90", ", \"status\": \"failed\"");
        shop.order("305", "2026-11-05T10:00:00", "14.90");
        read();

        assertThat(order("301")).isPresent();
        assertThat(order("305")).isPresent();
        assertThat(List.of("302", "303", "304"))
                .allSatisfy(id -> assertThat(order(id)).isEmpty());
        assertThat(standing().refused()).isEqualTo(2);
        assertThat(standing().readUntil()).isPresent();
    }

    @Test
    void a_cancelled_order_has_nothing_left() {
        shop.order("401", "2026-11-01T10:00:00", "14.90");
        read();
        shop.order("401", "2036-11-02T10:00:00", "14.90", ", \"status\": \"cancelled\"");
        read();

        assertThat(order("401").orElseThrow().lines()).isEmpty();
    }

    @Test
    void a_shop_that_does_not_answer_in_time_is_read_again_from_where_it_stood() {
        shop.order("501", "2026-11-01T10:00:00", "14.90");
        shop.is(exchange -> {
            try {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write('[');
                exchange.getResponseBody().flush();
                Thread.sleep(LONGER_THAN_WE_WAIT_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        read();
        assertThat(standing().trouble()).contains("no answer within");
        assertThat(standing().readUntil()).isEmpty();

        shop.isWell();
        read();
        assertThat(order("501")).isPresent();
        assertThat(standing().trouble()).isNull();
    }

    @Test
    void a_shop_that_asks_to_be_left_in_peace_is() {
        shop.is(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            WooShop.send(exchange, 429, "slow down");
        });
        read();
        assertThat(standing().trouble()).contains("429");
        assertThat(standing().notBefore()).hasValueSatisfying(until -> assertThat(until)
                .isAfter(Instant.now().plusSeconds(60)));

        shop.isWell();
        shop.asked().clear();
        read();
        assertThat(shop.asked()).isEmpty();
    }

    @Test
    void garbage_is_no_list_of_orders() {
        for (String garbage : List.of("<html>", "{\"code\": \"x\"}", "", "[1, 2")) {
            shop.is(exchange -> WooShop.send(exchange, 200, garbage.isEmpty() ? " " : garbage));
            read();
            assertThat(standing().trouble()).as(garbage).isNotNull();
            assertThat(standing().readUntil()).isEmpty();
        }
        shop.is(exchange -> WooShop.send(exchange, 500, "Briefly unavailable"));
        read();
        assertThat(standing().trouble()).contains("500");
    }

    @Test
    void one_replica_reads_a_shop_at_a_time() {
        assertThat(leases.claim(shop.name())).hasValueSatisfying(lease -> {
            assertThat(leases.claim(shop.name())).isEmpty();
            jdbi.useHandle(handle -> handle.execute(
                    "UPDATE order_source SET leased_until = now() - interval '1 s' WHERE name = ?", shop.name()));
            assertThat(leases.claim(shop.name())).isPresent();
            assertThat(leases.keep(lease, 0, 0)).isFalse();
        });
    }

    @Test
    void one_order_can_be_asked_for() {
        shop.order("601", "2026-11-01T10:00:00", "14.90");

        assertThat(shop.source().byExternalId("601")).isPresent();
        assertThat(shop.source().byExternalId("602")).isEmpty();
        assertThat(shop.source().byExternalId("../601")).isEmpty();
    }

    private void read() {
        reconciliation.read(shop.source());
    }

    private Optional<OrderSnapshot> order(String id) {
        return orders.find(new OrderName(shop.name(), id)).map(stored -> stored.snapshot());
    }

    private Standing standing() {
        return jdbi.withHandle(handle -> handle.select("SELECT * FROM order_source WHERE name = ?", shop.name())
                .map((row, context) -> new Standing(
                        instant(row, "read_until"),
                        instant(row, "not_before"),
                        row.getInt("taken"),
                        row.getInt("refused"),
                        row.getString("trouble")))
                .one());
    }

    private static Optional<Instant> instant(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        return Optional.ofNullable(row.getObject(column, java.time.OffsetDateTime.class))
                .map(java.time.OffsetDateTime::toInstant);
    }
}
