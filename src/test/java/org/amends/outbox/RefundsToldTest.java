package org.amends.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.outbox.receiver.StandInReceiver.Received;
import org.amends.people.Staffing;
import org.amends.remedy.refund.RefundDeeds;
import org.amends.remedy.refund.RefundSender;
import org.junit.jupiter.api.Test;

/** Other software hears of money when it moves, and not when somebody clicks. */
@QuarkusTest
class RefundsToldTest {

    @Inject
    Staffing staffing;

    @Inject
    WebhookSender sender;

    @Inject
    RefundSender refunds;

    @Test
    @Rule("D1")
    void a_refund_is_told_when_it_goes_out_and_when_it_is_confirmed() {
        try (Hook hook = Hook.open(staffing, "refund.sent", "refund.confirmed", "refund.failed", "refund.reversed")) {
            RefundDeeds deeds = RefundDeeds.owing(staffing);
            String refund = deeds.approved(Map.of());
            sender.run(Duration.ZERO);
            assertThat(hook.receiver().received()).isEmpty();

            refunds.run(Duration.ZERO);
            sender.run(Duration.ZERO);
            assertThat(hook.receiver().received().stream().map(Received::type)).containsExactly("refund.sent");
            deeds.deed(deeds.filed().asOwner(), refund, "payout", Map.of("proof", "Bank transfer 77120934"))
                    .then()
                    .statusCode(200);
            sender.run(Duration.ZERO);

            List<Received> told = hook.receiver().received();
            assertThat(told.stream().map(Received::type)).containsExactly("refund.sent", "refund.confirmed");
            Received last = told.get(1);
            assertThat(last.id()).startsWith("refund_" + refund);
            assertThat(Hook.isSignedWith(hook.secret(), last)).isTrue();
            assertThat(last.reference()).isEqualTo(deeds.filed().reference());
            assertThat(last.json().getString("data.id")).isEqualTo(refund);
            assertThat(last.json().getString("data.state")).isEqualTo("SUCCEEDED");
            assertThat(last.json().getLong("data.minor")).isEqualTo(18900);
            assertThat(last.version()).isGreaterThan(told.get(0).version());
        }
    }
}
