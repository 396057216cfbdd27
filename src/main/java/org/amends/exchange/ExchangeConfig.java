package org.amends.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the shop's system is asked to send goods out. */
@ConfigMapping(prefix = "amends.exchanges")
interface ExchangeConfig {

    /** How often each replica looks for goods to have sent. */
    @WithDefault("10s")
    String lookEvery();

    /** After how long without news the shop's system is asked again. */
    @WithDefault("10m")
    Duration lease();

    /** After how long without news of it a person takes over. */
    @WithDefault("2d")
    Duration giveUpAfter();
}
