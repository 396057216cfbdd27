package org.amends.order.source.woocommerce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "amends.orders.woocommerce")
interface WooConfig {

    /** The shop's address, such as {@code https://shop.example}; without it nothing is fetched. */
    Optional<URI> url();

    /** What its orders' names begin with. */
    @WithDefault("woocommerce")
    String name();

    /** Of a REST API key that may read. */
    Optional<String> consumerKey();

    Optional<String> consumerSecret();

    /** How long one answer may take. */
    @WithDefault("20s")
    Duration timeout();

    /** Whether the shop tells its customers of the right to withdraw before they order. If it does not, they have a year longer. */
    @WithDefault("false")
    boolean withdrawalInfoGiven();

    /** Whether it tells them that they pay for sending goods back. If it does not, the shop pays. */
    @WithDefault("false")
    boolean returnCostNoticeGiven();
}
