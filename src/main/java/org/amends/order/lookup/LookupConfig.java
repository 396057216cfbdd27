package org.amends.order.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "amends.orders.lookup")
interface LookupConfig {

    /**
     * The secret that digests of addresses, telephone numbers and cards are made with, 32 characters or more. Without it one is
     * drawn and kept in the database, where a stolen copy of the database holds both. After a change orders are found
     * again only once their shops have sent them again.
     */
    Optional<@Size(min = 32) String> secret();

    /** How long a ticket for a look-up is good for. */
    @WithDefault("30m")
    Duration ticketLifetime();

    /** How often one network address may look orders up at once; afterwards as many per hour. 0: no limit. */
    @WithDefault("30")
    @Min(0)
    int mostByAddress();

    /** The same for one order's number, whoever asks. 0: no limit. */
    @WithDefault("10")
    @Min(0)
    int mostByOrder();

    /** The same for one e-mail address, telephone number, card or code, whoever asks. 0: no limit. */
    @WithDefault("10")
    @Min(0)
    int mostByContact();
}
