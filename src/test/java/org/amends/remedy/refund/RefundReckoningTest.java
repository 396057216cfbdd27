package org.amends.remedy.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.amends.Rule;
import org.amends.money.Money;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.order.snapshot.OrderSnapshot.Buyer;
import org.amends.order.snapshot.OrderSnapshot.DeliveryCost;
import org.amends.order.snapshot.OrderSnapshot.Terms;
import org.amends.remedy.refund.PriceReductions.PriceReduction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What units of an order come to. */
class RefundReckoningTest {

    private final Random random = new Random(20261126);

    @Test
    @Rule("D14")
    @Rule("L-17")
    @Rule("L-20")
    void a_whole_order_comes_to_what_was_paid_with_tax_and_standard_delivery_and_without_express() {
        OrderSnapshot order = order("EUR", 499, 1000, line("table", 1, 18900), line("chair", 3, 10000));

        Reckoned all = new RefundReckoning(order, DeliveryBack.PRO_RATA).of(Map.of(), Map.of("table", 1, "chair", 3));

        assertThat(all.total()).isEqualTo(Money.of(18900 + 10000 + 499, "EUR"));
        assertThat(all.delivery()).isEqualTo(Money.of(499, "EUR"));
    }

    @Test
    @Rule("L-20")
    void delivery_of_a_part_is_rounded_for_the_customer_or_waits_for_the_last_unit() {
        OrderSnapshot order = order("EUR", 499, 0, line("table", 1, 20000), line("chair", 3, 10000));

        assertThat(new RefundReckoning(order, DeliveryBack.PRO_RATA)
                        .of(Map.of(), Map.of("chair", 1))
                        .total())
                .isEqualTo(Money.of(3333 + 56, "EUR"));
        assertThat(new RefundReckoning(order, DeliveryBack.WITH_THE_LAST_UNIT)
                        .of(Map.of(), Map.of("chair", 1))
                        .total())
                .isEqualTo(Money.of(3333, "EUR"));
        assertThat(new RefundReckoning(order, DeliveryBack.WITH_THE_LAST_UNIT)
                        .of(Map.of("table", 1, "chair", 2), Map.of("chair", 1))
                        .delivery())
                .isEqualTo(Money.of(499, "EUR"));
    }

    @ParameterizedTest
    @EnumSource(DeliveryBack.class)
    void in_whatever_parts_an_order_comes_back_it_comes_to_what_was_paid(DeliveryBack back) {
        for (int i = 0; i < 500; i++) {
            String currency = List.of("JPY", "EUR", "KWD").get(random.nextInt(3));
            List<OrderLine> lines = new ArrayList<>();
            long paid = 0;
            for (int n = 0; n <= random.nextInt(4); n++) {
                OrderLine line = line("line " + n, 1 + random.nextInt(7), random.nextInt(50_000), currency);
                lines.add(line);
                paid += line.paid().minor();
            }
            long standard = random.nextInt(2_000);
            OrderSnapshot order = order(currency, standard, 900, lines.toArray(OrderLine[]::new));
            assertThat(inParts(new RefundReckoning(order, back), lines)).isEqualTo(paid + standard);
        }
    }

    private long inParts(RefundReckoning reckoning, List<OrderLine> lines) {
        Map<String, Integer> gone = new HashMap<>();
        long total = 0;
        List<OrderLine> left = new ArrayList<>(lines);
        while (!left.isEmpty()) {
            OrderLine line = left.get(random.nextInt(left.size()));
            int before = gone.getOrDefault(line.id(), 0);
            int now = 1 + random.nextInt(line.ordered() - before);
            total += reckoning.of(gone, Map.of(line.id(), now)).total().minor();
            gone.put(line.id(), before + now);
            left.removeIf(one -> one.ordered() == gone.getOrDefault(one.id(), 0));
        }
        return total;
    }

    @Test
    void more_units_than_are_left_or_a_line_of_another_order_are_refused() {
        RefundReckoning reckoning =
                new RefundReckoning(order("EUR", 0, 0, line("chair", 3, 10000)), DeliveryBack.PRO_RATA);

        assertThatThrownBy(() -> reckoning.of(Map.of("chair", 2), Map.of("chair", 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reckoning.of(Map.of(), Map.of("lamp", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(300)
    @Rule("S1-32")
    @Rule("D9")
    void however_prices_fall_and_goods_come_back_all_movements_together_are_what_was_paid(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int units = 1 + random.nextInt(6);
        long paid = random.nextInt(10_000);
        int back = 0;
        long given = 0;
        long adjusted = 0;
        List<PriceReduction> reductions = new ArrayList<>();
        while (back < units) {
            long most = paid * (units - back) / units - adjusted;
            if (random.nextBoolean() && most > 0) {
                long now = 1 + random.nextLong(most);
                reductions.add(new PriceReduction(now, units - back));
                adjusted += now;
                given += now;
            } else {
                int now = 1 + random.nextInt(units - back);
                given += new RefundReckoning(
                                order("EUR", 0, 0, line("kettle", units, paid)),
                                DeliveryBack.PRO_RATA,
                                Map.of("kettle", reductions))
                        .of(Map.of("kettle", back), Map.of("kettle", now))
                        .total()
                        .minor();
                back += now;
            }
            assertThat(given).isLessThanOrEqualTo(paid);
        }
        assertThat(given).isEqualTo(paid);
    }

    private static OrderLine line(String id, int units, long paid) {
        return line(id, units, paid, "EUR");
    }

    private static OrderLine line(String id, int units, long paid, String currency) {
        return new OrderLine(
                id,
                id,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                units,
                units,
                Money.of(paid, currency),
                Money.of(paid / 6, currency),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static OrderSnapshot order(String currency, long standard, long extra, OrderLine... lines) {
        return new OrderSnapshot(
                new OrderName("webshop", "1001"),
                1,
                Currency.getInstance(currency),
                Instant.parse("2026-11-01T10:00:00Z"),
                new Buyer(true, "EE"),
                new Terms(true, Optional.empty(), false),
                List.of(lines),
                List.of(),
                List.of(),
                new DeliveryCost(Money.of(standard, currency), Money.of(extra, currency)));
    }
}
