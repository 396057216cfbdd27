package org.amends.photo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many photographs are taken in. */
@ConfigMapping(prefix = "amends.photographs")
interface PhotographConfig {

    /** How many a case may have that its customer sent. */
    @WithDefault("40")
    int mostOfCustomer();

    /** How many a case may have that staff took. */
    @WithDefault("100")
    int mostOfStaff();

    /** How many a customer may send to a case within an hour. */
    @WithDefault("20")
    int mostAnHour();
}
