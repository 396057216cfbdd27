package org.amends.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "amends.people")
interface PeopleConfig {

    /** The work of one password check, as a power of two. 12 is about a quarter of a second; tests use less. */
    @WithDefault("12")
    int bcryptCost();
}
