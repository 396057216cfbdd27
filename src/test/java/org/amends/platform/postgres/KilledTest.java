package org.amends.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.amends.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** kill -9 of the JVM, of the server or of both: the next start works the first time, and no confirmed row is gone. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class KilledTest {

    private static final int CONFIRMED_BEFORE_KILL = 100;

    private final Home home = Home.fresh();

    @AfterEach
    void delete() {
        home.close();
    }

    @Test
    @Rule("P1")
    void a_killed_jvm_leaves_a_server_that_the_next_start_adopts() throws Exception {
        List<Long> confirmed = writeThenKill(0, KilledTest::killAlone);
        long orphan = home.server().pid();
        assertThatNothingIsLost(confirmed, home);
        assertThat(home.said()).contains("Adopted the PostgreSQL that was still running (process " + orphan + ").");
    }

    @Test
    @Rule("P1")
    void a_server_that_does_not_fit_any_more_is_stopped_and_started_anew() throws Exception {
        List<Long> confirmed = writeThenKill(0, KilledTest::killAlone);
        long orphan = home.server().pid();
        Home otherPort = Home.at(home.path());
        assertThatNothingIsLost(confirmed, otherPort);
        assertThat(otherPort.said())
                .contains("Stopping the PostgreSQL that was still running (process " + orphan + ").");
    }

    @Test
    @Rule("P1")
    void after_a_kill_of_everything_the_next_start_works_the_first_time() throws Exception {
        TreeSet<Long> confirmed = new TreeSet<>();
        for (int round = 0; round < 3; round++) {
            confirmed.addAll(writeThenKill(round * 1_000_000L, this::killWithServer));
        }
        assertThatNothingIsLost(List.copyOf(confirmed), home);
    }

    /** By its handle, because {@code Process} would also throw away what it had printed. */
    private static void killAlone(Process process) {
        process.toHandle().destroyForcibly();
    }

    private void killWithServer(Process process) {
        try {
            ProcessHandle.of(home.server().pid()).orElseThrow().destroyForcibly();
            killAlone(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that the process printed counts, also what it printed while it was being killed. */
    private List<Long> writeThenKill(long first, Consumer<Process> kill) throws IOException, InterruptedException {
        Process process = writer(first);
        List<Long> confirmed = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.matches("\\d+")) {
                    confirmed.add(Long.parseLong(line));
                    if (confirmed.size() == CONFIRMED_BEFORE_KILL) {
                        kill.accept(process);
                    }
                }
            }
        }
        process.waitFor();
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(CONFIRMED_BEFORE_KILL);
        return confirmed;
    }

    private Process writer(long first) throws IOException {
        return new ProcessBuilder(Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LedgerWriter.class.getName(),
                                home.path().toString(),
                                home.settings().programs().toString(),
                                String.valueOf(home.settings().port()),
                                String.valueOf(first))
                        .toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void assertThatNothingIsLost(List<Long> confirmed, Home restarted) throws SQLException {
        try (EmbeddedPostgres postgres = restarted.start()) {
            String stored =
                    Home.ask(postgres.owner(), "SELECT string_agg(number::text, ',' ORDER BY number) FROM ledger");
            assertThat(Stream.of(stored.split(",")).map(Long::valueOf)).containsAll(confirmed);
        }
    }
}
