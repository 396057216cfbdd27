package org.amends.desk.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a letter that was sent from a page can be taken back. */
@ConfigMapping(prefix = "amends.desk")
public interface HoldConfig {

    /** Zero sends at once. */
    @WithDefault("10s")
    Duration letterHold();
}
