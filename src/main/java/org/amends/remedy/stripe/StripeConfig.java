package org.amends.remedy.stripe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How refunds go over Stripe. */
@ConfigMapping(prefix = "amends.stripe")
interface StripeConfig {

    /** Where its API is. */
    @WithDefault("https://api.stripe.com")
    URI baseUrl();

    /** The secret key, restricted to refunds. Without one, nothing goes over Stripe. */
    Optional<String> secret();

    /** The endpoint's secret, with which it signs its webhooks. Without one, none is read. */
    Optional<String> webhookSecret();

    /** How long it may take to answer. What it has not answered by then is asked after. */
    @WithDefault("20s")
    Duration timeout();
}
