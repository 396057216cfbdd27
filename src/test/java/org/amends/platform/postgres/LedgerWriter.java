package org.amends.platform.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A JVM of its own that writes numbers until it is killed, and prints each one after the database confirmed it. */
final class LedgerWriter {

    private LedgerWriter() {}

    public static void main(String... arguments) throws SQLException {
        Settings settings = new Settings(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(settings, sentence -> System.out.println("# " + sentence));
        try (Connection connection = Home.connect(postgres.owner());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS ledger (number bigint PRIMARY KEY)");
            for (long number = Long.parseLong(arguments[3]); ; number++) {
                statement.execute("INSERT INTO ledger VALUES (" + number + ")");
                System.out.println(number);
            }
        }
    }
}
