package org.amends.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.amends.platform.postgres.Coordinates;
import org.amends.platform.postgres.EmbeddedPostgres;
import org.amends.platform.postgres.Settings;
import org.amends.testing.PostgresResource;
import org.amends.testing.TestFolders;

/** The one database of all replicas. */
final class Server implements AutoCloseable {

    private final Settings settings;
    private EmbeddedPostgres running;

    Server(Path home) {
        settings = new Settings(home, TestFolders.root().resolve("programs"), PostgresResource.freePort());
        running = EmbeddedPostgres.start(settings, System.out::println);
    }

    Coordinates application() {
        return running.application();
    }

    Coordinates owner() {
        return running.owner();
    }

    long postmaster() {
        try {
            Path file = running.folder().resolve("server/cluster/postmaster.pid");
            return Long.parseLong(Files.readAllLines(file).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the connections that the replicas hold. */
    List<Long> backends() {
        return query("SELECT pid FROM pg_stat_activity WHERE application_name = 'amends'", row -> row.getLong(1));
    }

    void restart() {
        running.close();
        running = EmbeddedPostgres.start(settings, System.out::println);
    }

    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, Reading<T> reading) {
        Coordinates superuser = running.superuser();
        try (Connection connection =
                        DriverManager.getConnection(application().jdbcUrl(), superuser.user(), superuser.password());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
