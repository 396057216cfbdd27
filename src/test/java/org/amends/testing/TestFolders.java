package org.amends.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.amends.platform.postgres.EmbeddedPostgres;

/** Where tests keep their databases, which are gone when the test run is over. */
public final class TestFolders {

    private TestFolders() {}

    /** Beside the classes under test or, where root tests in a folder of its own, in one that PostgreSQL's user can enter. */
    public static Path root() {
        Path here = Path.of("target", "postgres").toAbsolutePath();
        return EmbeddedPostgres.canLiveIn(here)
                ? here
                : Path.of(System.getProperty("java.io.tmpdir"), "amends-test-postgres");
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
