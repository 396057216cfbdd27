package org.amends.carriage.dhl;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How return labels are made at DHL. */
@ConfigMapping(prefix = "amends.dhl")
interface DhlConfig {

    /** Where its API is. */
    @WithDefault("https://api-eu.dhl.com/parcel/de/shipping/returns/v1")
    URI baseUrl();

    /** The application's key. Without one, nobody asks DHL. */
    Optional<String> apiKey();

    /** Of the business customer's account. */
    Optional<String> user();

    /** Of the same account. */
    Optional<String> password();

    /**
     * By the country that a parcel comes from, ISO 3166-1 alpha-2: the account's receiver for it. From other countries labels are
     * made by hand.
     */
    Map<String, String> receiver();

    /** How long it may take to answer. */
    @WithDefault("20s")
    Duration timeout();
}
