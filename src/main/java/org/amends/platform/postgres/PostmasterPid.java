package org.amends.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server wrote about itself into {@code postmaster.pid}. */
record PostmasterPid(long pid, Path cluster, int port, String status) {

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    static Optional<PostmasterPid> in(Path cluster) throws IOException {
        try {
            return parse(Files.readAllLines(file(cluster)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Lines: pid, data directory, start, port, socket directory, address, shared memory, status; fewer at first. */
    private static Optional<PostmasterPid> parse(List<String> lines) {
        try {
            return Optional.of(new PostmasterPid(
                    Long.parseLong(lines.get(0).strip()),
                    Path.of(lines.get(1).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    lines.size() > 7 ? lines.get(7).strip() : "starting"));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean isReady() {
        return status.equals("ready");
    }

    boolean isStopping() {
        return status.equals("stopping");
    }

    /** Whether the process is a server of ours on this cluster: the number alone may be anybody's after a reboot. */
    boolean isOurs(Path expectedCluster, Path programs) {
        return cluster.equals(expectedCluster)
                && program()
                        .map(Path::of)
                        .filter(program -> program.startsWith(programs))
                        .isPresent();
    }

    /** Whether the number was given to a program that is no PostgreSQL at all, as happens in containers. */
    boolean isSomethingElse() {
        return program()
                .map(program -> Path.of(program).getFileName())
                .filter(name -> name != null && !name.toString().startsWith("postgres"))
                .isPresent();
    }

    private Optional<String> program() {
        return ProcessHandle.of(pid).flatMap(process -> process.info().command());
    }
}
