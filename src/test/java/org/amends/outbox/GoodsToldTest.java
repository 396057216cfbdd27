package org.amends.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.goods.ReturnedGoods;
import org.amends.order.Orders;
import org.amends.outbox.receiver.StandInReceiver.Received;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other software hears that goods have come when they have, and not when somebody asks to bring them back. */
@QuarkusTest
class GoodsToldTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    WebhookSender sender;

    @Inject
    Jdbi jdbi;

    /** What other tests left behind is nobody's any more. */
    @BeforeEach
    void nobodyElseListens() {
        jdbi.useHandle(handle -> handle.execute("UPDATE webhook_endpoint SET enabled = false"));
    }

    @Test
    @Rule("D1")
    void goods_are_told_to_be_back_when_they_are_and_never_for_the_asking() {
        try (Hook hook = Hook.open(staffing, "case.filed", "case.goods_received")) {
            ReturnedGoods goods = ReturnedGoods.of(staffing, orders);
            goods.refused(
                    "parcels", Map.of("units", List.of(Map.of("line", "1", "quantity", 0))), 400, "units[0].quantity");
            assertThat(told(hook, goods)).containsExactly("case.filed");
            goods.parcel(1, 0);
            assertThat(told(hook, goods)).containsExactly("case.filed", "case.goods_received");
            goods.parcel(1, 1);
            assertThat(told(hook, goods)).containsExactly("case.filed", "case.goods_received", "case.goods_received");
        }
    }

    private List<String> told(Hook hook, ReturnedGoods goods) {
        sender.run(Duration.ZERO);
        return hook.receiver().of(goods.reference()).stream()
                .map(Received::type)
                .toList();
    }
}
