package org.amends.remedy.refund;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** Who may let how much go out, and how refunds are carried. */
@ConfigMapping(prefix = "amends.refunds")
interface RefundConfig {

    /** By currency, in its whole units: up to how much one colleague approves. A currency that is not named: nothing. */
    Map<String, BigDecimal> agentLimit();

    /** The same for a lead or a manager. Beyond it two different leads or managers approve. */
    Map<String, BigDecimal> leadLimit();

    /** How often each replica looks for refunds that have to go out or be asked after. */
    @WithDefault("5s")
    String sendEvery();

    /** After how long without an answer a refund that was given to a carrier is asked after. */
    @WithDefault("2m")
    Duration lease();

    /** How often a carrier is asked about a refund that it has not finished, should its own word get lost. */
    @WithDefault("1h")
    Duration lookEvery();

    /**
     * How long the carrier is sure to know a key again. A refund that it does not know after that time is not given to it
     * again: a person has to look.
     */
    @WithDefault("23h")
    Duration keyLifetime();
}
