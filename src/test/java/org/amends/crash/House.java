package org.amends.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.amends.testing.TestFolders;

/** Several replicas of the application on one database. */
record House(Path folder, Server server, List<Replica> replicas) implements AutoCloseable {

    private static final List<Duration> SKEWS = List.of(Duration.ZERO, Duration.ofHours(2), Duration.ofHours(-2));

    static House open(int replicas) {
        try {
            Files.createDirectories(TestFolders.root());
            Path folder = Files.createTempDirectory(TestFolders.root(), "crash-");
            folder.toFile().setReadable(true, false);
            folder.toFile().setExecutable(true, false);
            Server server = new Server(folder);
            House house = new House(
                    folder,
                    server,
                    IntStream.range(0, replicas)
                            .mapToObj(number -> new Replica("replica-" + number, skew(number), server, folder))
                            .toList());
            try {
                house.awaitReady();
            } catch (RuntimeException e) {
                house.close();
                throw e;
            }
            return house;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first clock is right, the next one two hours ahead, the next one two hours behind. */
    private static Duration skew(int replica) {
        return SKEWS.get(replica % SKEWS.size());
    }

    Replica anyReplica(RandomGenerator random) {
        return replicas.get(random.nextInt(replicas.size()));
    }

    void awaitReady() {
        replicas.forEach(Replica::awaitReady);
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    @Override
    public void close() {
        replicas.forEach(Replica::kill);
        server.close();
    }
}
