package org.amends.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Makes a cluster that nobody enters without a password. */
record NewCluster(PostgresBinaries binaries, DataDirectory data) {

    /** Made beside and renamed when complete: what a crash leaves half-made is never taken for data. */
    void create(String superuser) throws IOException {
        Path draft = Files.createTempDirectory(data.server(), "cluster-being-made-");
        data.user().own(draft);
        Path password = passwordFile(superuser);
        try {
            Command.Outcome outcome = initdb(draft, superuser, password).run();
            if (!outcome.succeeded()) {
                throw new CannotStart("PostgreSQL could not create its data in " + draft + ": " + outcome.output());
            }
        } finally {
            Files.delete(password);
        }
        Files.move(draft, data.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The server's user may not read the secrets, so initdb gets a copy for the moment. */
    private Path passwordFile(String superuser) throws IOException {
        Path file = Files.createTempFile("amends-", ".password");
        Permissions.ownerOnlyFile(file);
        Files.writeString(file, data.secrets().password(superuser));
        data.user().own(file);
        return file;
    }

    private Command initdb(Path draft, String superuser, Path password) {
        return new Command(data.user()
                .running(List.of(
                        binaries.tool("initdb"),
                        "--pgdata=" + draft,
                        "--username=" + superuser,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--data-checksums",
                        "--set=timezone=UTC",
                        "--set=log_timezone=UTC")));
    }
}
