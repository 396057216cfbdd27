package org.amends.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The demo, which {@code --demo} switches on. */
@ConfigMapping(prefix = "amends.demo")
public interface DemoConfig {

    /** Fills an empty database with demo data at start, and prints who can sign in. */
    @WithDefault("false")
    boolean enabled();

    /** How many complaints are filed. */
    @WithDefault("60")
    int complaints();

    /** Whether a year of a shop's orders is loaded. */
    @WithDefault("true")
    boolean orders();
}
