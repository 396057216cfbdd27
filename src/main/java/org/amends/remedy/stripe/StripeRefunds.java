package org.amends.remedy.stripe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.money.Money;
import org.amends.remedy.refund.RefundPort;
import org.amends.remedy.stripe.StripeApi.Answer;
import org.amends.remedy.stripe.StripeApi.NoAnswer;

/** Carries refunds over Stripe. A refund is found again by our key, which stands in its metadata. */
@ApplicationScoped
class StripeRefunds implements RefundPort {

    static final String NAME = "STRIPE";

    private static final String REFUNDS = "/v1/refunds";

    /** Far more refunds than one payment ever has. */
    private static final int MOST_PAGES = 20;

    private final StripeApi api;

    StripeRefunds(StripeApi api) {
        this.api = api;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean carries(Optional<String> paymentId, Money amount) {
        return api.isOn()
                && paymentId.filter(StripeRefunds::isStripes).isPresent()
                && StripeAmounts.of(amount).isPresent();
    }

    private static boolean isStripes(String paymentId) {
        return paymentId.startsWith("pi_") || paymentId.startsWith("ch_") || paymentId.startsWith("py_");
    }

    private static String kind(String paymentId) {
        return paymentId.startsWith("pi_") ? "payment_intent" : "charge";
    }

    @Override
    public Sent send(RefundInstruction instruction) {
        String payment = instruction.paymentId().orElseThrow();
        Map<String, String> form = new LinkedHashMap<>();
        form.put(kind(payment), payment);
        form.put("amount", StripeAmounts.of(instruction.amount()).orElseThrow().toString());
        form.put("metadata[" + StripeRefund.KEY + "]", instruction.key().toString());
        try {
            Answer answer = api.post(REFUNDS, form, instruction.key().toString());
            if (answer.ok()) {
                return StripeRefund.of(answer.body()).sent();
            }
            return refusedForGood(answer.status())
                    ? new Sent(Status.FAILED, Optional.empty(), Optional.of(answer.error()))
                    : Sent.unknown(answer.error());
        } catch (NoAnswer none) {
            return Sent.unknown(none.why());
        }
    }

    /** The others say nothing of this refund: no access, the key is in use, too many questions, trouble of theirs. */
    private static boolean refusedForGood(int status) {
        return status == 400 || status == 402 || status == 404;
    }

    @Override
    public Optional<Sent> lookup(RefundInstruction instruction) {
        try {
            return find(instruction).map(StripeRefund::sent);
        } catch (NoAnswer none) {
            return Optional.of(Sent.unknown(none.why()));
        }
    }

    private Optional<StripeRefund> find(RefundInstruction instruction) throws NoAnswer {
        if (instruction.reference().isPresent()) {
            return one(instruction.reference().get());
        }
        return all(instruction.paymentId().orElseThrow()).stream()
                .filter(refund -> refund.key().equals(Optional.of(instruction.key())))
                .findFirst();
    }

    Optional<StripeRefund> one(String id) throws NoAnswer {
        Answer answer = api.get(REFUNDS + "/" + id, Map.of());
        if (answer.status() == 404) {
            return Optional.empty();
        }
        requireOk(answer);
        return Optional.of(StripeRefund.of(answer.body()));
    }

    /** All refunds of a payment, ours and others'. */
    List<StripeRefund> all(String paymentId) throws NoAnswer {
        List<StripeRefund> found = new ArrayList<>();
        Map<String, String> query = new LinkedHashMap<>(Map.of(kind(paymentId), paymentId, "limit", "100"));
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer answer = api.get(REFUNDS, query);
            requireOk(answer);
            answer.body().path("data").forEach(node -> found.add(StripeRefund.of(node)));
            if (!answer.body().path("has_more").asBoolean()) {
                return found;
            }
            query.put("starting_after", found.get(found.size() - 1).id());
        }
        throw new NoAnswer("more refunds than can be read");
    }

    private static void requireOk(Answer answer) throws NoAnswer {
        if (!answer.ok()) {
            throw new NoAnswer(answer.error());
        }
    }
}
