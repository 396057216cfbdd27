package org.amends.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** With which rules a new installation begins. Afterwards they change by packs that two people approve, never by configuration. */
@ConfigMapping(prefix = "amends.policy")
public interface PolicyConfig {

    /** The pack that rules the first cases: one that comes with Amends, the path of a file, or a resource ({@code
     * classpath:…}). Read once, at the first start. */
    @WithDefault("base-honest")
    String firstPack();

    /** Whether this process may put packs and word lists on the shelf; a verification writes nothing. */
    @WithDefault("true")
    boolean enabled();
}
