package org.amends.report.morning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When the mails of the morning leave. They go where {@code amends.letters.by-mail} says that there is a relay. */
@ConfigMapping(prefix = "amends.morning-mail")
interface MorningConfig {

    /** How often each replica looks whether it is morning. */
    @WithDefault("1m")
    String every();

    /** The most cases that a part of one mail names; the page has them all. */
    @WithDefault("20")
    int lines();
}
