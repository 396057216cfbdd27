package org.amends.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "amends.identity")
interface IdentityConfig {

    /** A browser's session ends when nothing was asked for this long. */
    @WithDefault("1h")
    Duration sessionIdle();

    /** A browser's session ends after this long, whatever happens. */
    @WithDefault("12h")
    Duration sessionLifetime();

    /** A program's bearer token ends after this long. */
    @WithDefault("30d")
    Duration tokenLifetime();
}
