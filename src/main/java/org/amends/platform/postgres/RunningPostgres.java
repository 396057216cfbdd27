package org.amends.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The embedded PostgreSQL of an Amends that is running, for who works beside it: it can't be started or stopped here. */
public final class RunningPostgres {

    private final int port;
    private final Secrets secrets;

    private RunningPostgres(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    /** Empty when no Amends is running with the data in {@code home}, or its server is not ready. */
    public static Optional<RunningPostgres> in(Path home) {
        try {
            if (!HomeLock.isTaken(home)) {
                return Optional.empty();
            }
            DataDirectory data = DataDirectory.in(home.toAbsolutePath().normalize(), Platform.current());
            return PostmasterPid.in(data.cluster())
                    .filter(PostmasterPid::isReady)
                    .map(server -> new RunningPostgres(server.port(), data.secrets()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service's own account. */
    public Coordinates application() {
        return as(ApplicationDatabase.APPLICATION);
    }

    /** The schema's owner. */
    public Coordinates owner() {
        return as(ApplicationDatabase.OWNER);
    }

    private Coordinates as(String role) {
        return Coordinates.local(port, ApplicationDatabase.DATABASE, role, secrets.password(role));
    }
}
