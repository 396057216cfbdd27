package org.amends.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How the history is proven to others. */
@ConfigMapping(prefix = "amends.audit")
interface AuditConfig {

    /** An Ed25519 private key in PKCS#8, PEM or base64; without one, roots are not signed and say so. */
    Optional<String> signingKey();

    /** When the daily root is taken, as a cron expression with seconds. */
    @WithDefault("0 15 2 * * ?")
    String rootAt();

    /** For the command {@code verify}: an exported root file to compare with. */
    Optional<String> against();
}
