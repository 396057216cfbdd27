package org.amends.aftercare;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How customers are asked after their case; on which day is said by the packs of the case. */
@ConfigMapping(prefix = "amends.aftercare")
interface AftercareConfig {

    /** How long after the mail a customer can answer, and change what they answered. */
    @WithDefault("30d")
    Duration openFor();
}
