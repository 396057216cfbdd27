package org.amends.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a sweep that lags or has died takes readiness away. */
@ConfigMapping(prefix = "amends.sweep")
interface SweepConfig {

    /** How late the oldest due step may be before no replica is ready. */
    @WithDefault("60s")
    Duration lagBound();

    /** How often the canary is due: a duty of nobody that only a living sweep fires. */
    @WithDefault("1m")
    Duration canaryEvery();

    /** How long the canary may be silent before no replica is ready. */
    @WithDefault("3m")
    Duration canaryBound();
}
