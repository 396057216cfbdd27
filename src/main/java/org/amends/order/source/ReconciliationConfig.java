package org.amends.order.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "amends.orders.reconciliation")
interface ReconciliationConfig {

    /** How often every change is fetched from shops that have a connector. */
    @WithDefault("15m")
    String every();

    /** How far before the last reading each one begins, for clocks that differ. */
    @WithDefault("10m")
    Duration overlap();

    /** How far back the first reading goes: the two years of the legal guarantee and some weeks. */
    @WithDefault("760d")
    Duration first();
}
