package org.amends.promise;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From which past a feasible date is taken. */
@ConfigMapping(prefix = "amends.promises")
public interface PromiseConfig {

    /** How far back times count as recent, in days. */
    @WithDefault("90")
    int recentDays();

    /** With fewer times than that a team has no past to go by, and the terms of the case stand in. */
    @WithDefault("20")
    int fewestTimes();

    /** How old the times may be that a replica goes by. */
    @WithDefault("5m")
    Duration freshness();
}
