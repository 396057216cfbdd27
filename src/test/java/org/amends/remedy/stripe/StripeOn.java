package org.amends.remedy.stripe;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Refunds go over the stand-in, which answers within half a second or not at all. */
public final class StripeOn implements QuarkusTestResourceLifecycleManager {

    static final String WEBHOOK_SECRET = "whsec_test";

    private final StandInStripe stripe;

    public StripeOn() {
        try {
            stripe = new StandInStripe();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "amends.stripe.base-url",
                stripe.url(),
                "amends.stripe.secret",
                "sk_test",
                "amends.stripe.webhook-secret",
                WEBHOOK_SECRET,
                "amends.stripe.timeout",
                "500ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(stripe, field -> field.getType().equals(StandInStripe.class));
    }

    @Override
    public void stop() {
        stripe.stop();
    }
}
