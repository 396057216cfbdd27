package org.amends.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Who may read what; Windows keeps the user profile's own rules. */
final class Permissions {

    private Permissions() {}

    static void ownerOnlyFolder(Path folder) throws IOException {
        set(folder, "rwx------");
    }

    static void ownerOnlyFile(Path file) throws IOException {
        set(file, "rw-------");
    }

    static void readableByAll(Path folder) throws IOException {
        set(folder, "rwxr-xr-x");
    }

    static void passableByAll(Path folder) throws IOException {
        set(folder, "rwx--x--x");
    }

    static void executableByAll(Path file) throws IOException {
        set(file, "rwxr-xr-x");
    }

    static void deleteTree(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void set(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
