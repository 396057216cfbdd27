package org.amends.outbox.receiver;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom webhooks may call, and how long that may take. */
@ConfigMapping(prefix = "amends.webhooks.receiver")
public interface ReceiverConfig {

    /** The ports that may be called. */
    @WithDefault("443,8443")
    Set<Integer> ports();

    /**
     * Hosts of the house's own, as {@code host} or {@code host:port}. They may be called over plain HTTP, on any port, and at
     * private and loopback addresses. No other host may.
     */
    Optional<List<String>> trustedHosts();

    /** How long a connection may take. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long it may take until the receiver has answered, connection included. */
    @WithDefault("15s")
    Duration answerTimeout();
}
