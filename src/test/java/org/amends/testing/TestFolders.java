package org.amends.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.amends.platform.postgres.EmbeddedPostgres;

/** Where tests keep their databases: beside the classes under test, and gone when the test run is over. */
public final class TestFolders {

    private TestFolders() {}

    public static Path root() {
        return Path.of("target", "postgres").toAbsolutePath();
    }

    static void closeAndDelete(EmbeddedPostgres postgres, Path home) {
        postgres.close();
        delete(home);
    }

    public static void delete(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
