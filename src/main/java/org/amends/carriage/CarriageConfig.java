package org.amends.carriage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How labels are made, and how long a parcel may be silent. */
@ConfigMapping(prefix = "amends.parcels")
interface CarriageConfig {

    /** How often each replica looks for labels to make and for parcels of which nothing is heard. */
    @WithDefault("10s")
    String lookEvery();

    /** After how long without an answer a connector is asked again. */
    @WithDefault("2m")
    Duration lease();

    /** After how long a connector that makes no label is given up, and the owner of the case is called. */
    @WithDefault("1h")
    Duration giveUpAfter();

    /** After how long without news of a parcel the owner is asked to inquire with its carrier. */
    @WithDefault("7d")
    Duration silentAfter();

    /** By carrier, as its address names it: the secret, whsec_…, with which it signs what it tells us. */
    Map<String, String> carrierSecret();
}
