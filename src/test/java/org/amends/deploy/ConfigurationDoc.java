package org.amends.deploy;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rows of {@code docs/configuration.md}: {@code | `amends.some.key` | `AMENDS_SOME_KEY` | … |}. */
record ConfigurationDoc(Set<Row> rows) {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(amends\\.[a-z0-9.-]+)` \\| `([A-Z0-9_]+)` \\|");

    static ConfigurationDoc read() {
        return new ConfigurationDoc(ROW.matcher(Manifests.text(Path.of("docs/configuration.md")))
                .results()
                .map(Row::of)
                .collect(Collectors.toSet()));
    }

    Set<String> keys() {
        return rows.stream().map(Row::key).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> variables() {
        return rows.stream().map(Row::variable).collect(Collectors.toCollection(TreeSet::new));
    }

    record Row(String key, String variable) {

        static Row of(MatchResult row) {
            return new Row(row.group(1), row.group(2));
        }
    }
}
