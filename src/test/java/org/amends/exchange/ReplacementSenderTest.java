package org.amends.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.amends.exchange.ReplacementPort.Answer;
import org.amends.exchange.ReplacementPort.ReplacementOrder;
import org.amends.order.Orders;
import org.amends.people.Staffing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shop's system sends what a decision promised, or a person does. */
@QuarkusTest
class ReplacementSenderTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    ShopSystem shop;

    @Inject
    ReplacementSender sender;

    private ExchangingCase claim;

    @BeforeEach
    void a_claim_for_which_the_shop_sends() {
        shop.setUp(true);
        claim = ExchangingCase.of(staffing, orders).decided(ExchangingCase.exchange(2, 91_80));
    }

    @AfterEach
    void by_hand_again() {
        shop.setUp(false);
        shop.answer(order -> new Answer.Waiting());
    }

    @Test
    void it_is_asked_once_the_remedy_is_due_under_one_key_until_it_is_sent() {
        sender.run(Duration.ZERO);
        assertThat(shop.asked(claim.reference())).isEmpty();
        claim.accepted();

        sender.run(Duration.ZERO);

        assertThat(claim.state()).isEqualTo("ORDERED");
        shop.answer(order -> new Answer.Sent("Omniva", "CE1"));
        sender.run(Duration.ofMinutes(11));
        assertThat(claim.state()).isEqualTo("SENT");
        assertThat(claim.status()).isEqualTo("SETTLED");
        List<ReplacementOrder> asked = shop.asked(claim.reference());
        assertThat(asked).hasSizeGreaterThan(1);
        assertThat(asked.stream().map(ReplacementOrder::key).distinct()).hasSize(1);
        assertThat(asked.get(0).quantity()).isEqualTo(2);
    }

    @Test
    void what_it_does_not_have_opens_the_case_again() {
        shop.answer(order -> new Answer.Unavailable("Sold out."));
        claim.accepted();
        sender.run(Duration.ZERO);
        assertThat(claim.state()).isEqualTo("UNAVAILABLE");
        assertThat(claim.status()).isEqualTo("IN_PROGRESS");
        assertThat(claim.list().<String>path("how[0]")).contains("Sold out.");
    }

    @Test
    void what_it_refuses_or_never_speaks_of_again_is_a_persons() {
        claim.accepted();
        sender.run(Duration.ZERO);
        sender.run(Duration.ofDays(3));
        assertThat(claim.state()).isEqualTo("TO_SEND");
        assertThat(claim.read().asString()).contains("does not send “Kettle, red”");
        assertThat(claim.send("sending", Map.of("carrier", "DPD", "tracking", "1"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(claim.status()).isEqualTo("SETTLED");
    }
}
