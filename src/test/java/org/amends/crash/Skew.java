package org.amends.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How wrong the clock of a replica is. libfaketime tells every clock of the process but the monotonic one; without it
 * (Debian: {@code apt-get install faketime}) the clocks are right, and the run says so.
 */
enum Skew {
    NONE(""),
    AHEAD("+2h"),
    BEHIND("-2h");

    private static final List<Path> PLACES = List.of(Path.of("/usr/lib"), Path.of("/usr/local/lib"));

    private final String by;

    Skew(String by) {
        this.by = by;
    }

    /** The first one is right, the next ones are two hours ahead and two behind. */
    static Skew of(int replica) {
        return library().isEmpty() ? NONE : values()[replica % values().length];
    }

    static boolean isPossible() {
        return library().isPresent();
    }

    /** The environment of the process. */
    Map<String, String> environment() {
        return this == NONE
                ? Map.of()
                : Map.of(
                        "LD_PRELOAD",
                        library().orElseThrow().toString(),
                        "FAKETIME",
                        by,
                        "DONT_FAKE_MONOTONIC",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1");
    }

    private static Optional<Path> library() {
        return PLACES.stream().filter(Files::isDirectory).flatMap(Skew::found).findFirst();
    }

    private static Stream<Path> found(Path place) {
        try (Stream<Path> files =
                Files.find(place, 3, (file, attributes) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
