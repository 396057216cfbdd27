package org.amends.platform.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The three settings without which a confirmed write may be lost (rule P1), as one session sees them. */
public record Durability(String fsync, String synchronousCommit, String fullPageWrites) {

    private static final String QUERY = """
            SELECT current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes')
            """;

    public static Durability of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new Durability(row.getString(1), row.getString(2), row.getString(3));
        }
    }

    /** The sentence for the operator, or nothing when every setting is as it must be. */
    public Optional<String> refusal() {
        List<String> off = Stream.of(
                        off("fsync", fsync),
                        off("synchronous_commit", synchronousCommit),
                        off("full_page_writes", fullPageWrites))
                .flatMap(Optional::stream)
                .toList();
        return off.isEmpty()
                ? Optional.empty()
                : Optional.of("PostgreSQL runs with " + String.join(", ", off) + " off, so a crash could lose what was"
                        + " confirmed to a customer: switch it on for the server, the database and the role.");
    }

    private static Optional<String> off(String name, String value) {
        return value.equals("off") ? Optional.of(name) : Optional.empty();
    }
}
