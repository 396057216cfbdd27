package org.amends.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one program to its end and keeps what it printed. */
record Command(List<String> words) {

    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    Outcome run() {
        return run(Duration.ofMinutes(5), Duration.ofMinutes(5), () -> {});
    }

    /** Calls {@code stillRunning} after every {@code interval} until the program ends or {@code limit} is over. */
    Outcome run(Duration limit, Duration interval, Runnable stillRunning) {
        try {
            Path output = Files.createTempFile("amends-", ".out");
            try {
                int exitCode = await(start(output), limit, interval, stillRunning);
                return new Outcome(
                        exitCode,
                        Files.readString(output, StandardCharsets.ISO_8859_1).strip());
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new CannotStart(words.get(0) + " could not be run: " + e.getMessage(), e);
        }
    }

    // Into a file, not a pipe: the server inherits the stream and would keep a pipe open for as long as it lives.
    private Process start(Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(Path.of("/").toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static int await(Process process, Duration limit, Duration interval, Runnable stillRunning) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (!process.waitFor(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > end) {
                    return -1;
                }
                stillRunning.run();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of PostgreSQL was interrupted.", e);
        }
    }
}
