package org.amends.platform.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The operating-system user whom the server runs as: never root. */
sealed interface ServerUser {

    /** The command, changed so that it runs as this user. */
    List<String> running(List<String> command);

    /** Gives one file or folder to this user; called for those only that Amends made itself. */
    void own(Path path) throws IOException;

    /** Lets this user pass through a folder of ours to its own, and nobody look into it. */
    void allowPassing(Path folder) throws IOException;

    boolean canEnter(Path folder);

    /** Refuses, with what to do, when this user can't enter {@code folder}. */
    void requireAccessTo(Path folder);

    /** Refuses, with what to do, when {@code folder} belongs to anybody else. */
    void requireOwnershipOf(Path folder) throws IOException;

    /** The current user; when that is root, the owner of {@code folder} or its nearest parent; nobody in root's place. */
    static ServerUser forFolder(Path folder, Platform platform) throws IOException {
        if (platform.isWindows()) {
            return new WindowsUser();
        }
        int current = (int) new UnixSystem().getUid();
        if (current != 0) {
            return new CurrentUser(current);
        }
        int owner = uid(nearestExisting(folder));
        return new UnprivilegedUser(owner == 0 ? UnprivilegedUser.NOBODY : owner);
    }

    /** The folder itself or, as long as it is missing, the one in which it will be made. */
    static Path nearestExisting(Path path) {
        Path folder = path;
        while (!Files.exists(folder)) {
            folder = folder.resolve("..").normalize();
        }
        return folder;
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    /** Windows: {@code pg_ctl} and {@code initdb} give up an administrator's rights by themselves. */
    record WindowsUser() implements ServerUser {
        @Override
        public List<String> running(List<String> command) {
            return command;
        }

        @Override
        public void own(Path path) {}

        @Override
        public void allowPassing(Path folder) {}

        @Override
        public boolean canEnter(Path folder) {
            return true;
        }

        @Override
        public void requireAccessTo(Path folder) {}

        @Override
        public void requireOwnershipOf(Path folder) {}
    }

    /** Amends was not started by root: the server runs as whoever started it. */
    record CurrentUser(int uid) implements ServerUser {
        @Override
        public List<String> running(List<String> command) {
            return command;
        }

        @Override
        public void own(Path path) {}

        @Override
        public void allowPassing(Path folder) throws IOException {
            Permissions.ownerOnlyFolder(folder);
        }

        @Override
        public boolean canEnter(Path folder) {
            return true;
        }

        @Override
        public void requireAccessTo(Path folder) {}

        @Override
        public void requireOwnershipOf(Path folder) throws IOException {
            if (ServerUser.uid(folder) != uid) {
                throw new CannotStart("The folder " + folder + " belongs to the user " + Files.getOwner(folder)
                        + ": start Amends as that user, as before (as root, when root made it).");
            }
        }
    }

    /** Amends was started by root: {@code setpriv} drops to this user, without groups and without a way back. */
    record UnprivilegedUser(int uid) implements ServerUser {

        static final int NOBODY = 65534;

        @Override
        public List<String> running(List<String> command) {
            List<String> dropping = List.of(
                    "setpriv",
                    "--reuid=" + uid,
                    "--regid=" + uid,
                    "--clear-groups",
                    "--no-new-privs",
                    "--inh-caps=-all",
                    "--");
            return Stream.concat(dropping.stream(), command.stream()).toList();
        }

        @Override
        public void own(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public void allowPassing(Path folder) throws IOException {
            Permissions.passableByAll(folder);
        }

        @Override
        public void requireAccessTo(Path folder) {
            if (canEnter(folder)) {
                return;
            }
            if (!canEnter(Path.of("/"))) {
                throw new CannotStart("PostgreSQL must not run as root, and setpriv can't change to user " + uid
                        + " here: start Amends as an ordinary user.");
            }
            Path closed = folder;
            for (Path parent = folder; parent != null && !canEnter(parent); parent = parent.getParent()) {
                closed = parent;
            }
            throw new CannotStart("PostgreSQL must not run as root, so it runs as user " + uid
                    + ", who can't enter the folder " + closed
                    + ": start Amends as an ordinary user, or keep its data elsewhere,"
                    + " for instance with AMENDS_POSTGRES_DATA_DIR=/var/lib/amends.");
        }

        /** The user was chosen by the folder's owner. */
        @Override
        public void requireOwnershipOf(Path folder) {}

        @Override
        public boolean canEnter(Path folder) {
            return new Command(running(List.of("test", "-x", folder.toString())))
                    .run()
                    .succeeded();
        }
    }
}
