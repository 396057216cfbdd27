package org.amends.remedy.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.remedy.refund.RefundNews;
import org.amends.remedy.stripe.StripeApi.NoAnswer;

/**
 * Takes a webhook as a hint. What it tells may be old or come twice or in another order, so Stripe is asked how things stand
 * now, and that is what counts.
 */
@ApplicationScoped
class StripeNews {

    private final StripeRefunds refunds;
    private final RefundNews news;

    StripeNews(StripeRefunds refunds, RefundNews news) {
        this.refunds = refunds;
        this.news = news;
    }

    /** @throws NoAnswer when Stripe does not say; it sends the webhook again */
    void take(JsonNode event) throws NoAnswer {
        JsonNode object = event.path("data").path("object");
        String type = event.path("type").asText();
        if (type.startsWith("refund.") || type.equals("charge.refund.updated")) {
            refunds.one(id(object)).ifPresent(this::tell);
        } else if (type.equals("charge.refunded")) {
            List<StripeRefund> all = refunds.all(id(object));
            all.forEach(this::tell);
        }
    }

    /** No other characters ever get into the address that is asked. */
    private static String id(JsonNode object) {
        String id = object.path("id").asText();
        return id.matches("\\w{1,100}") ? id : "none";
    }

    private void tell(StripeRefund refund) {
        refund.amount()
                .ifPresent(amount -> news.take(new RefundNews.Seen(
                        StripeRefunds.NAME, refund.id(), refund.key(), refund.payments(), amount, refund.sent())));
    }
}
