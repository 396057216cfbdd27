package org.amends.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code amends.postgres.*}; the folder and the port are read by the launcher, before Quarkus starts. */
@ConfigMapping(prefix = "amends.postgres")
interface PostgresConfig {

    /** Where the embedded PostgreSQL keeps its data; {@code AMENDS_POSTGRES_DATA_DIR}. */
    @WithDefault("data")
    String dataDir();

    /** The embedded PostgreSQL's port on 127.0.0.1; {@code AMENDS_POSTGRES_PORT}. */
    @WithDefault("54320")
    int port();

    /**
     * Serve although the server may lose confirmed writes in a crash: for throw-away data only;
     * {@code AMENDS_POSTGRES_ACCEPT_NON_DURABLE}.
     */
    @WithDefault("false")
    boolean acceptNonDurable();
}
