package org.amends.report.scope;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "amends.reports")
public interface ReportsConfig {

    /** How old a figure that costs seconds to count may always be; what it costs may make it older. Zero counts each anew. */
    @WithDefault("1m")
    Duration freshness();
}
