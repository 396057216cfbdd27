package org.amends.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A running embedded PostgreSQL; closing it stops the server and keeps every byte of its data. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final Postmaster postmaster;
    private final HomeLock lock;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(Postmaster postmaster, HomeLock lock) {
        this.postmaster = postmaster;
        this.lock = lock;
    }

    /**
     * Returns when the server accepts connections and its database and roles exist.
     *
     * @param progress gets sentences for the operator
     * @throws CannotStart with one sentence that says what to do
     */
    public static EmbeddedPostgres start(Settings settings, Consumer<String> progress) {
        Platform platform = Platform.current();
        try {
            DataDirectory data = DataDirectory.in(settings.home(), platform);
            data.prepare();
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(settings.programs(), platform);
            data.user().requireAccessTo(binaries.folder());
            HomeLock lock = HomeLock.take(data.home());
            try {
                return start(new Postmaster(binaries, data, settings.port(), progress), lock);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new CannotStart("The embedded PostgreSQL in " + settings.home() + " can't start: " + e, e);
        }
    }

    /**
     * Whether the server's user can enter {@code home}, or the folder in which it will be made. When root starts the
     * server, it runs as somebody else, to whom root's own folders are closed.
     */
    public static boolean canLiveIn(Path home) {
        Path folder = ServerUser.nearestExisting(home.toAbsolutePath().normalize());
        try {
            return ServerUser.forFolder(folder, Platform.current()).canEnter(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start(Postmaster postmaster, HomeLock lock) throws IOException, SQLException {
        DataDirectory data = postmaster.data();
        if (!data.isInitialised()) {
            postmaster.progress().accept("Creating the database in " + data.folder() + ".");
            new NewCluster(postmaster.binaries(), data).create(SUPERUSER);
        }
        postmaster.start();
        EmbeddedPostgres running = new EmbeddedPostgres(postmaster, lock);
        try {
            running.provide();
            return running;
        } catch (SQLException | RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private void provide() throws SQLException {
        ApplicationDatabase database =
                new ApplicationDatabase(superuser(), postmaster.data().secrets());
        database.requireDurable();
        database.provide();
    }

    /** The service's own account: it may do what the role {@code amends_app} may do. */
    public Coordinates application() {
        return as(ApplicationDatabase.DATABASE, ApplicationDatabase.APPLICATION);
    }

    /** The schema's owner, for migrations. */
    public Coordinates owner() {
        return as(ApplicationDatabase.DATABASE, ApplicationDatabase.OWNER);
    }

    /** For maintenance; the service never signs in with it. */
    public Coordinates superuser() {
        return as("postgres", SUPERUSER);
    }

    /** Where the data, the passwords and the logs lie. */
    public Path folder() {
        return postmaster.data().folder();
    }

    private Coordinates as(String database, String role) {
        return Coordinates.local(
                postmaster.port(), database, role, postmaster.data().secrets().password(role));
    }

    /** Fast shutdown: what was confirmed is on disk, what was not is rolled back. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            postmaster.stop();
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
