package org.amends.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.amends.testing.PostgresResource;

/** The packaged application in a JVM of its own. */
final class Replica {

    static final String PASSWORD = "a long walk by the sea";

    private static final Path PACK = Path.of("src/test/resources/policy/at-once.yaml");
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final String name;
    private final Duration clockSkew;
    private final Server server;
    private final Path folder;
    private final int port = PostgresResource.freePort();
    private final int managementPort = PostgresResource.freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    /** @param clockSkew how far its own clock is ahead */
    Replica(String name, Duration clockSkew, Server server, Path folder) {
        this.name = name;
        this.clockSkew = clockSkew;
        this.server = server;
        this.folder = folder;
        process = launch();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void restart() {
        process = launch();
    }

    void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitReady() {
        Waiting.until(name + " becomes ready", START_LIMIT, this::isReady);
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    name + " ended by itself (" + process.exitValue() + "); see its log in " + folder);
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The command `verify`, to its end. */
    int verify() {
        try {
            return start(List.of("verify"), "verify").waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process launch() {
        return start(List.of(), name);
    }

    private Process start(List<String> arguments, String log) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-Damends.db.url=" + server.application().jdbcUrl(),
                "-Damends.db.user=" + server.application().user(),
                "-Damends.db.password=" + server.application().password(),
                "-Damends.db.owner-user=" + server.owner().user(),
                "-Damends.db.owner-password=" + server.owner().password(),
                "-Damends.bootstrap.password=" + PASSWORD,
                "-Damends.policy.first-pack=" + PACK.toAbsolutePath(),
                "-Damends.filing.most=0",
                "-Damends.clock.skew=" + clockSkew,
                "-Damends.management.port=" + managementPort,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve(log + ".log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
