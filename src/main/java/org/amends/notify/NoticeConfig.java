package org.amends.notify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How word reaches colleagues. It goes by mail where {@code amends.letters.by-mail} says that there is a relay. */
@ConfigMapping(prefix = "amends.notices")
interface NoticeConfig {

    /** How often each replica looks for word that has to leave. */
    @WithDefault("2s")
    String every();

    /** How long the first thing waits for others, so that they leave together; what reached an executive never waits. */
    @WithDefault("1m")
    Duration gather();

    /** The most duties that one mail names; the page has them all. */
    @WithDefault("1000")
    int lines();
}
