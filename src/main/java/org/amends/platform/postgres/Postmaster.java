package org.amends.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server process: started, adopted or stopped through {@code pg_ctl}, in a session of its own. */
record Postmaster(PostgresBinaries binaries, DataDirectory data, int port, Consumer<String> progress) {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(5);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    /** How long a killed server may take to leave the process table, and its backends to notice that it is gone. */
    private static final Duration REMNANT_LIMIT = Duration.ofMinutes(1);

    private static final List<String> SIGNS_OF_REMNANTS =
            List.of("pre-existing shared memory block", "lock file \"postmaster.pid\" already exists");

    /** Given on the command line, where neither postgresql.conf nor ALTER SYSTEM can change them. */
    private static final List<String> FIXED = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "logging_collector=on",
            "log_directory=../log",
            "log_filename=postgresql-%a.log",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            "log_truncate_on_rotation=on");

    /** A server that survived its Amends is adopted when it is what we would start; else it is stopped first. */
    void start() throws IOException {
        Optional<PostmasterPid> found = PostmasterPid.in(data.cluster());
        Optional<PostmasterPid> orphan = found.filter(this::isOurs);
        if (orphan.isPresent() && adopt(orphan.get())) {
            return;
        }
        if (orphan.isEmpty() && found.filter(PostmasterPid::isSomethingElse).isPresent()) {
            // A lock, not data. Shared memory still keeps two servers apart.
            Files.deleteIfExists(PostmasterPid.file(data.cluster()));
        }
        LoopbackPort.requireFree(port);
        launch();
    }

    /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
    void stop() {
        Command.Outcome outcome = pgCtl("stop", "-m", "fast", "-w", "-t", seconds(STOP_LIMIT))
                .run(STOP_LIMIT.plusSeconds(5), PROGRESS_INTERVAL, () -> progress.accept("PostgreSQL is stopping."));
        if (!outcome.succeeded()) {
            progress.accept("PostgreSQL has not stopped yet and finishes by itself: " + outcome.output());
        }
    }

    private boolean isOurs(PostmasterPid found) {
        return found.isOurs(data.cluster(), binaries.programs());
    }

    private boolean adopt(PostmasterPid orphan) throws IOException {
        if (orphan.port() == port && !orphan.isStopping() && awaitReady()) {
            progress.accept("Adopted the PostgreSQL that was still running (process " + orphan.pid() + ").");
            return true;
        }
        progress.accept("Stopping the PostgreSQL that was still running (process " + orphan.pid() + ").");
        stop();
        return false;
    }

    /** False when the server ends instead. */
    private boolean awaitReady() throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        Optional<PostmasterPid> server = PostmasterPid.in(data.cluster()).filter(this::isOurs);
        while (server.isPresent() && !server.get().isReady() && System.nanoTime() < end) {
            pause();
            server = PostmasterPid.in(data.cluster()).filter(this::isOurs);
        }
        return server.filter(PostmasterPid::isReady).isPresent();
    }

    private void launch() throws IOException {
        long end = System.nanoTime() + REMNANT_LIMIT.toNanos();
        Command.Outcome outcome = tryToLaunch();
        if (!outcome.succeeded() && hasRemnants()) {
            progress.accept("Waiting for the last processes of a killed PostgreSQL to end.");
        }
        while (!outcome.succeeded() && hasRemnants() && System.nanoTime() < end) {
            pause();
            outcome = tryToLaunch();
        }
        if (!outcome.succeeded()) {
            throw new CannotStart("PostgreSQL did not start; its log lies in " + data.log() + ". " + outcome.output()
                    + "\n" + lastWords());
        }
    }

    private Command.Outcome tryToLaunch() throws IOException {
        Files.deleteIfExists(data.startLog());
        String log = data.startLog().toString();
        return pgCtl("start", "-w", "-t", seconds(START_LIMIT), "-l", log, "-o", options())
                .run(START_LIMIT.plusSeconds(5), PROGRESS_INTERVAL, this::reportWaiting);
    }

    private void reportWaiting() {
        progress.accept("PostgreSQL is starting, perhaps recovering after a crash; waiting up to "
                + START_LIMIT.toMinutes() + " minutes.");
    }

    private String options() {
        return Stream.concat(FIXED.stream(), Stream.of("port=" + port))
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
    }

    private Command pgCtl(String... arguments) {
        List<String> program =
                List.of(binaries.tool("pg_ctl"), "-D", data.cluster().toString());
        return new Command(data.user()
                .running(Stream.concat(program.stream(), Stream.of(arguments)).toList()));
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toSeconds());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of PostgreSQL was interrupted.", e);
        }
    }

    private boolean hasRemnants() throws IOException {
        return SIGNS_OF_REMNANTS.stream().anyMatch(lastWords()::contains);
    }

    private String lastWords() throws IOException {
        return Files.exists(data.startLog()) ? Files.readString(data.startLog()) : "";
    }
}
