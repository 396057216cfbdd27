package org.amends.platform.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The unpacked programs of PostgreSQL: {@code initdb}, {@code pg_ctl}, {@code postgres}. */
record PostgresBinaries(Path folder, Platform platform) {

    static final String VERSION = "18.6.0";
    static final int MAJOR = 18;

    /** Unpacks into {@code cache} unless that was done before; an unfinished attempt never counts as done. */
    static PostgresBinaries unpackedIn(Path cache, Platform platform) {
        Path folder =
                cache.resolve("postgresql-" + VERSION + "-" + platform.sha256().substring(0, 12));
        try {
            if (!Files.isDirectory(folder)) {
                unpack(platform, cache, folder);
            }
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL could not be unpacked into " + cache + ": " + e.getMessage(), e);
        }
        return new PostgresBinaries(folder, platform);
    }

    /** The folder of this and earlier releases' programs. */
    Path programs() {
        return folder.resolveSibling(".").normalize();
    }

    String tool(String name) {
        return folder.resolve("bin")
                .resolve(platform.isWindows() ? name + ".exe" : name)
                .toString();
    }

    private static void unpack(Platform platform, Path cache, Path folder) throws IOException {
        byte[] archive = verified(read(platform), platform);
        Files.createDirectories(cache);
        Path partial = Files.createTempDirectory(cache, "unpacking-");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, partial);
            }
        }
        Permissions.readableByAll(partial);
        publish(partial, folder);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0) {
            Permissions.executableByAll(target);
        }
    }

    /** Another process may have unpacked meanwhile; its copy is as good. */
    private static void publish(Path partial, Path folder) throws IOException {
        try {
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Permissions.deleteTree(partial);
        }
    }

    private static byte[] read(Platform platform) throws IOException {
        try (InputStream in = PostgresBinaries.class.getClassLoader().getResourceAsStream(platform.archive())) {
            if (in == null) {
                throw new CannotStart("This build of Amends carries no PostgreSQL for " + platform
                        + ": build it on this machine, or set AMENDS_DB_URL to use a PostgreSQL of your own.");
            }
            return in.readAllBytes();
        }
    }

    private static byte[] verified(byte[] archive, Platform platform) {
        String found = sha256(archive);
        if (!found.equals(platform.sha256())) {
            throw new CannotStart("The PostgreSQL archive " + platform.archive() + " is not the one that was released"
                    + " (SHA-256 " + found + "): download Amends or its dependencies again.");
        }
        return archive;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
