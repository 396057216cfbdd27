package org.amends.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.amends.testing.PostgresResource;
import org.amends.testing.TestFolders;

/** A folder for one embedded PostgreSQL of one test, and what the launcher said about it. */
record Home(Settings settings, List<String> said) implements AutoCloseable {

    static Home fresh() {
        try {
            Files.createDirectories(TestFolders.root());
            Path home = Files.createTempDirectory(TestFolders.root(), "home-");
            Permissions.readableByAll(home);
            return at(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Home at(Path home) {
        Path programs = TestFolders.root().resolve("programs");
        return new Home(new Settings(home, programs, PostgresResource.freePort()), new ArrayList<>());
    }

    EmbeddedPostgres start() {
        return EmbeddedPostgres.start(settings, said::add);
    }

    Path path() {
        return settings.home();
    }

    Path folder() {
        return path().resolve("pg18");
    }

    PostmasterPid server() throws IOException {
        return PostmasterPid.in(folder().resolve("server/cluster")).orElseThrow();
    }

    static Connection connect(Coordinates coordinates) throws SQLException {
        return DriverManager.getConnection(coordinates.jdbcUrl(), coordinates.user(), coordinates.password());
    }

    static String ask(Coordinates coordinates, String question) throws SQLException {
        try (Connection connection = connect(coordinates);
                var row = connection.createStatement().executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A test that failed half-way leaves no server behind. */
    @Override
    public void close() {
        try {
            PostmasterPid.in(folder().resolve("server/cluster"))
                    .flatMap(server -> ProcessHandle.of(server.pid()))
                    .ifPresent(process -> {
                        process.destroyForcibly();
                        process.onExit().join();
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestFolders.delete(path());
    }
}
