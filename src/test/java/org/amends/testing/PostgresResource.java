package org.amends.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.amends.platform.postgres.Coordinates;
import org.amends.platform.postgres.EmbeddedPostgres;
import org.amends.platform.postgres.Settings;

/**
 * One embedded PostgreSQL for all tests of this JVM. What it tells about itself is kept in system properties, because
 * Quarkus loads this class more than once.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private static final String KEY = "amends.testing.postgres.";

    @Override
    public Map<String, String> start() {
        startOnce();
        return Map.of(
                "amends.db.url", get("url"),
                "amends.db.user", get("app.user"),
                "amends.db.password", get("app.password"),
                "amends.db.owner-user", get("owner.user"),
                "amends.db.owner-password", get("owner.password"));
    }

    /** The server outlives the application, which is restarted for every test profile; it ends with the JVM. */
    @Override
    public void stop() {}

    /** The service's database. */
    public static String jdbcUrl() {
        return get("url");
    }

    /** The service's account. */
    public static Coordinates application() {
        return new Coordinates(get("url"), get("app.user"), get("app.password"));
    }

    /** The schema's owner, who runs the migrations. */
    public static Coordinates owner() {
        return new Coordinates(get("url"), get("owner.user"), get("owner.password"));
    }

    /** The superuser, connected to the service's database. */
    public static Coordinates superuser() {
        return new Coordinates(get("url"), get("superuser.user"), get("superuser.password"));
    }

    /** The service's database with the superuser's name and password in the URL. */
    public static String superuserJdbcUrl() {
        return get("url") + "?user=" + get("superuser.user") + "&password=" + get("superuser.password");
    }

    private static void startOnce() {
        synchronized (System.class) {
            if (System.getProperty(KEY + "url") == null) {
                Settings settings = settings();
                EmbeddedPostgres postgres = EmbeddedPostgres.start(settings, System.out::println);
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> TestFolders.closeAndDelete(postgres, settings.home())));
                publish(postgres);
            }
        }
    }

    private static void publish(EmbeddedPostgres postgres) {
        System.setProperty(KEY + "url", postgres.application().jdbcUrl());
        publish("app", postgres.application());
        publish("owner", postgres.owner());
        publish("superuser", postgres.superuser());
    }

    private static void publish(String role, Coordinates coordinates) {
        System.setProperty(KEY + role + ".user", coordinates.user());
        System.setProperty(KEY + role + ".password", coordinates.password());
    }

    private static Settings settings() {
        Path folder = TestFolders.root();
        return new Settings(
                folder.resolve("jvm-" + ProcessHandle.current().pid()), folder.resolve("programs"), freePort());
    }

    /** A port that nobody listens on at this moment, and that was not given to anybody here before. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            int port = socket.getLocalPort();
            return GIVEN.add(port) ? port : freePort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String get(String name) {
        return Objects.requireNonNull(
                System.getProperty(KEY + name), "PostgreSQL runs in tests with @QuarkusTest only");
    }
}
