package org.amends.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How channels are watched. How long one may be silent is said by the channel itself. */
@ConfigMapping(prefix = "amends.channels")
interface ChannelConfig {

    /** How often each replica looks for contacts that are late, for silence, and for word that has to leave. */
    @WithDefault("10s")
    String sweepEvery();
}
