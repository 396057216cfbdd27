package org.amends.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder of one major version, {@code <home>/pg18}: the mark that makes it ours, {@code secrets}, which only the
 * user who starts Amends can read, and {@code server}, which belongs to the server. Nothing in here is ever deleted; a
 * folder that is not ours is refused.
 */
record DataDirectory(Path home, ServerUser user) {

    static final String MARK = "AMENDS-POSTGRESQL";
    private static final String MARK_TEXT = "This folder belongs to Amends: its embedded PostgreSQL.";

    static DataDirectory in(Path home, Platform platform) throws IOException {
        Path server = server(folder(home));
        return new DataDirectory(home, ServerUser.forFolder(server, platform));
    }

    private static Path folder(Path home) {
        return home.resolve("pg" + PostgresBinaries.MAJOR);
    }

    private static Path server(Path folder) {
        return folder.resolve("server");
    }

    Path folder() {
        return folder(home);
    }

    Path server() {
        return server(folder());
    }

    Path cluster() {
        return server().resolve("cluster");
    }

    Path log() {
        return server().resolve("log");
    }

    Path startLog() {
        return server().resolve("start.log");
    }

    Secrets secrets() {
        return new Secrets(folder().resolve("secrets"));
    }

    boolean isInitialised() {
        return Files.exists(cluster());
    }

    /** Makes the folder, or refuses one that is somebody else's or another version's. */
    void prepare() throws IOException {
        refuseForeignHome();
        refuseOtherMajor();
        if (!Files.exists(folder())) {
            create();
        }
        refuseForeignFolder();
        refuseOtherClusterVersion();
    }

    /** Made beside and renamed when complete, so that a crash leaves no folder without its mark. */
    private void create() throws IOException {
        Files.createDirectories(home);
        user.requireAccessTo(home);
        Path fresh = Files.createTempDirectory(home, "new-");
        user.allowPassing(fresh);
        Permissions.ownerOnlyFolder(Files.createDirectory(fresh.resolve("secrets")));
        serversOwn(server(fresh));
        serversOwn(server(fresh).resolve("log"));
        Files.writeString(fresh.resolve(MARK), MARK_TEXT + "\n");
        Files.move(fresh, folder());
    }

    private void serversOwn(Path folder) throws IOException {
        Permissions.ownerOnlyFolder(Files.createDirectory(folder));
        user.own(folder);
    }

    private void refuseForeignHome() {
        if (Files.exists(home.resolve("PG_VERSION"))) {
            throw new CannotStart("The folder " + home + " is the data directory of another PostgreSQL: give Amends a"
                    + " folder of its own with AMENDS_POSTGRES_DATA_DIR; nothing was changed.");
        }
    }

    private void refuseOtherMajor() throws IOException {
        if (Files.exists(folder()) || !Files.exists(home)) {
            return;
        }
        try (Stream<Path> children = Files.list(home)) {
            children.filter(child -> child.getFileName().toString().matches("pg\\d+"))
                    .filter(child -> Files.exists(child.resolve(MARK)))
                    .findFirst()
                    .ifPresent(
                            child -> refuseMajor(child.getFileName().toString().substring(2), child));
        }
    }

    private void refuseForeignFolder() throws IOException {
        Path mark = folder().resolve(MARK);
        if (!Files.exists(mark) || !Files.readString(mark).startsWith(MARK_TEXT)) {
            throw new CannotStart("The folder " + folder() + " was not made by Amends: give Amends a folder of its own"
                    + " with AMENDS_POSTGRES_DATA_DIR, or move that one away; nothing was changed.");
        }
        user.requireOwnershipOf(server());
        user.requireAccessTo(server());
    }

    private void refuseOtherClusterVersion() throws IOException {
        if (isInitialised()) {
            String version = Files.readString(cluster().resolve("PG_VERSION")).strip();
            if (!version.equals(String.valueOf(PostgresBinaries.MAJOR))) {
                refuseMajor(version, cluster());
            }
        }
    }

    private static void refuseMajor(String version, Path where) {
        throw new CannotStart("The data in " + where + " is of PostgreSQL " + version + ", and this Amends brings "
                + PostgresBinaries.MAJOR + ": start the Amends that wrote it, dump the database there and restore it"
                + " here (docs/operations.md, \"Moving between versions\"); nothing was changed.");
    }
}
