package org.amends.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events leave for the house's other software. */
@ConfigMapping(prefix = "amends.webhooks")
interface WebhookConfig {

    /** How often each replica looks for events that have to leave. */
    @WithDefault("2s")
    String sendEvery();

    /** How many messages a replica sends to one receiver at the same time, each of another case. */
    @WithDefault("8")
    int atOnce();

    /** After how long without a result a message that a replica had taken is sent by another one. Longer than a call may take. */
    @WithDefault("1m")
    Duration lease();

    /** For how long the secret before the newest one signs as well. */
    @WithDefault("24h")
    Duration bothSecretsFor();

    /** How long it is kept that a message arrived. One that did not is kept until it does. */
    @WithDefault("30d")
    Duration keepDelivered();
}
