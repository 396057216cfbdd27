package org.amends.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

@ConfigMapping(prefix = "amends.filing")
interface FilingConfig {

    /** How many complaints one address may file at once; afterwards as many per period. 0: no limit. */
    @WithDefault("60")
    @Min(0)
    int most();

    /** The period. */
    @WithDefault("1h")
    Duration per();
}
