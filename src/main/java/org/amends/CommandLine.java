package org.amends;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the operator asked for. */
record CommandLine(List<String> words) {

    static final String USAGE = """
            Amends: the complaints and returns desk that keeps its word.

              java -jar quarkus-run.jar            serve on http://localhost:8080
              java -jar quarkus-run.jar --demo     the same, with demo people and real complaints to try
              java -jar quarkus-run.jar verify     check every case's history for later changes, and end; with
                                                   --against=FILE also against a root exported earlier
              java -jar quarkus-run.jar derive     derive every open deadline again from its pack and calendar,
                                                   name those that differ, and end
              java -jar quarkus-run.jar --help     show this

            Database: an embedded PostgreSQL keeps its data in ./data (AMENDS_POSTGRES_DATA_DIR) and listens on
            127.0.0.1:54320 (AMENDS_POSTGRES_PORT). To use a PostgreSQL 15 to 18 of your own, set AMENDS_DB_URL
            (jdbc:postgresql://host:5432/name), AMENDS_DB_USER and AMENDS_DB_PASSWORD, and, when another account
            owns the tables, AMENDS_DB_OWNER_USER and AMENDS_DB_OWNER_PASSWORD.
            """;

    private static final List<String> CHECKS = List.of("verify", "derive");
    private static final String AGAINST = "--against=";
    private static final List<String> KNOWN = List.of("--demo", "--help", "verify", "derive");

    static CommandLine of(String... arguments) {
        return new CommandLine(Arrays.asList(arguments));
    }

    Optional<String> firstUnknown() {
        return words.stream()
                .filter(word -> !KNOWN.contains(word) && !word.startsWith(AGAINST))
                .findFirst();
    }

    /** The exported root that {@code verify} compares with. */
    Optional<String> against() {
        return words.stream()
                .filter(word -> word.startsWith(AGAINST))
                .map(word -> word.substring(AGAINST.length()))
                .findFirst();
    }

    boolean wantsHelp() {
        return words.contains("--help");
    }

    boolean wantsDemo() {
        return words.contains("--demo");
    }

    /** What is to be checked instead of serving; nothing is written meanwhile. */
    Optional<String> check() {
        return words.stream().filter(CHECKS::contains).findFirst();
    }
}
