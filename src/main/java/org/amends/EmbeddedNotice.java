package org.amends;

import org.amends.platform.postgres.EmbeddedPostgres;
import org.amends.platform.postgres.Settings;

/** What the operator has to know about the embedded database, at every start. */
final class EmbeddedNotice {

    private EmbeddedNotice() {}

    static String about(Settings settings, EmbeddedPostgres postgres) {
        return """
                Embedded PostgreSQL on 127.0.0.1:%d, data in %s
                  Back up:  stop Amends, then  tar -C %s -czf amends-backup.tar.gz %s
                  This is one machine: when its disk fails, what was written since the last backup is lost.
                """.formatted(
                        settings.port(),
                        postgres.folder(),
                        settings.home(),
                        settings.home().relativize(postgres.folder()));
    }
}
