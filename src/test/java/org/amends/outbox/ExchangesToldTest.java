package org.amends.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.amends.customer.CustomerForm;
import org.amends.exchange.ExchangingCase;
import org.amends.order.Orders;
import org.amends.outbox.receiver.StandInReceiver.Received;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** Whoever collects what another article costs more hears when its customer agrees to it, and not before. */
@QuarkusTest
class ExchangesToldTest {

    private static final Duration NOW = Duration.ZERO;

    @Inject
    Staffing staffing;

    @Inject
    WebhookSender sender;

    @Inject
    Orders orders;

    @Test
    void the_difference_is_told_once_its_customer_agrees_to_it_and_again_after_a_replay() {
        Instant before = Instant.now().minusSeconds(2);
        try (Hook hook = Hook.open(staffing, "exchange.agreed")) {
            ExchangingCase claim = dearer();
            sender.run(NOW);
            assertThat(hook.receiver().received()).isEmpty();

            String page = claim.link() + "/exchange";
            Response agreed = new CustomerForm().submit(page, page + "/1/agreement");
            assertThat(agreed.statusCode()).as(agreed.asString()).isEqualTo(303);
            sender.run(NOW);

            List<Received> told = hook.receiver().received();
            assertThat(told).singleElement().satisfies(one -> {
                assertThat(one.type()).isEqualTo("exchange.agreed");
                assertThat(one.id()).startsWith("exchange_");
                assertThat(one.reference()).isEqualTo(claim.reference());
                assertThat(one.json().getMap("data"))
                        .containsEntry("article", "Kettle, red")
                        .containsEntry("articleNumber", "K-2")
                        .containsEntry("line", "1")
                        .containsEntry("quantity", 1)
                        .containsEntry("credited", 45_90)
                        .containsEntry("price", 59_90)
                        .containsEntry("minor", 14_00)
                        .containsEntry("currency", "EUR")
                        .containsEntry("heardByStaff", false);
            });
            Hook.post(hook.asAdmin(), hook.path("/replay"), Map.of("since", before.toString()))
                    .then()
                    .statusCode(200);
            sender.run(NOW);
            assertThat(hook.receiver().of(claim.reference())).hasSize(2).allSatisfy(one -> assertThat(one.id())
                    .isEqualTo(told.get(0).id()));
        }
    }

    @Test
    void what_a_colleague_heard_on_the_telephone_is_told_as_that_and_a_free_replacement_is_not_told() {
        try (Hook hook = Hook.open(staffing, "exchange.agreed")) {
            ExchangingCase claim = dearer();
            claim.handler()
                    .act(
                            claim.reference(),
                            "exchanges/1/agreement",
                            Map.of("minor", 14_00, "heard", "On the telephone"));
            ExchangingCase.of(staffing, orders)
                    .decided(ExchangingCase.exchange(1, 45_90))
                    .accepted();
            sender.run(NOW);
            assertThat(hook.receiver().received()).singleElement().satisfies(one -> assertThat(
                            one.json().getBoolean("data.heardByStaff"))
                    .isTrue());
        }
    }

    private ExchangingCase dearer() {
        return ExchangingCase.of(staffing, orders)
                .decided(ExchangingCase.exchange(1, 59_90))
                .accepted();
    }
}
