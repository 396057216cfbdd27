package org.amends.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The first account, made once, when there is no staff at all. */
@ConfigMapping(prefix = "amends.bootstrap")
interface BootstrapConfig {

    @WithDefault("true")
    boolean enabled();

    @WithDefault("admin")
    String username();

    /** The person's name, as customers would read it. */
    @WithDefault("Administrator")
    String name();

    /** Without one, a random password is made and printed once. */
    Optional<String> password();

    @WithDefault("Customer care")
    String team();
}
