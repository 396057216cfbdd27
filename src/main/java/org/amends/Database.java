package org.amends;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.amends.platform.postgres.Coordinates;
import org.amends.platform.postgres.EmbeddedPostgres;
import org.amends.platform.postgres.RunningPostgres;
import org.amends.platform.postgres.Settings;

/** The database for one run of the service: the operator's own, or the embedded one, which ends with the service. */
record Database(Optional<EmbeddedPostgres> embedded, CountDownLatch closed) implements AutoCloseable {

    private static final int STOP_SECONDS = 120;
    private static final Path HOME = Path.of("data");

    /** Where root starts Amends in a folder of its own, which is closed to the user whom PostgreSQL runs as. */
    private static final Path HOME_OF_ROOT = Path.of("/var/lib/amends");

    static Database provide() {
        return isExternal() ? nothingToStop() : embedded(settings());
    }

    /** For a command that may run beside the service: the server of the running one, where there is one. */
    static Database provideBeside() {
        Optional<RunningPostgres> running =
                isExternal() ? Optional.empty() : RunningPostgres.in(settings().home());
        running.ifPresent(postgres -> configure(postgres.application(), postgres.owner()));
        return running.map(postgres -> nothingToStop()).orElseGet(Database::provide);
    }

    private static boolean isExternal() {
        return setting("amends.db.url").isPresent()
                || setting("quarkus.datasource.jdbc.url").isPresent();
    }

    private static Database nothingToStop() {
        return new Database(Optional.empty(), new CountDownLatch(0));
    }

    private static Database embedded(Settings settings) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(settings, System.out::println);
        Database database = new Database(Optional.of(postgres), new CountDownLatch(1));
        Runtime.getRuntime().addShutdownHook(new Thread(database::awaitClosed, "embedded-postgresql-stop"));
        configure(postgres.application(), postgres.owner());
        System.out.println(EmbeddedNotice.about(settings, postgres));
        return database;
    }

    private static void configure(Coordinates application, Coordinates owner) {
        System.setProperty("amends.db.url", application.jdbcUrl());
        System.setProperty("amends.db.user", application.user());
        System.setProperty("amends.db.password", application.password());
        System.setProperty("amends.db.owner-user", owner.user());
        System.setProperty("amends.db.owner-password", owner.password());
    }

    private static Settings settings() {
        return Settings.in(
                setting("amends.postgres.data-dir").map(Path::of).orElseGet(Database::usualHome),
                setting("amends.postgres.port").map(Settings::port).orElse(Settings.DEFAULT_PORT));
    }

    private static Path usualHome() {
        return EmbeddedPostgres.canLiveIn(HOME) ? HOME : HOME_OF_ROOT;
    }

    /** A system property or its environment variable: the launcher runs before Quarkus reads its configuration. */
    private static Optional<String> setting(String name) {
        String variable = name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    /** When the JVM is told to stop, the service first finishes what it is doing; only then does the server stop. */
    private void awaitClosed() {
        try {
            if (!closed.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                embedded.ifPresent(EmbeddedPostgres::close);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
        closed.countDown();
    }
}
