package org.amends.platform.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Held for as long as this Amends runs; the operating system releases it however the process ends. A second Amends on
 * the same folder would stop the first one's server.
 */
record HomeLock(FileChannel channel) implements Closeable {

    static HomeLock take(Path home) throws IOException {
        FileChannel channel = FileChannel.open(file(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(channel)) {
            channel.close();
            throw new CannotStart("Another Amends is running with the data in " + home + ": stop it first, or give this"
                    + " one a folder with AMENDS_POSTGRES_DATA_DIR and a port with AMENDS_POSTGRES_PORT.");
        }
        return new HomeLock(channel);
    }

    /** Whether an Amends, this one or another, is running with the data in {@code home}. */
    static boolean isTaken(Path home) throws IOException {
        Path file = file(home);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return isTaken(channel);
        }
    }

    private static Path file(Path home) {
        return home.resolve("amends.lock");
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true; // by this very process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
