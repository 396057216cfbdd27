package org.amends.report.scope;

import org.amends.platform.problem.Problem;

/**
 * Where a row stands in its table.
 *
 * @param weight how much it matters; the heaviest comes first
 * @param row what tells it from all other rows of the table: letters, digits, hyphens and underscores
 */
public record Standing(long weight, String row) {

    /** Of a line that says the same of all others together, which stands above them. */
    public static final long WHOLE = Long.MAX_VALUE;

    /** @param team empty for all teams together */
    public static Standing ofTeam(String team, long weight) {
        return new Standing(team.isEmpty() ? WHOLE : weight, team);
    }

    /** The same for a table with several rows for each team. */
    public static Standing ofTeam(String team, Enum<?> of, long weight) {
        return new Standing(team.isEmpty() ? WHOLE : weight, team + "_" + of.name());
    }

    boolean isOfWhole() {
        return weight == WHOLE;
    }

    /** What of the row is its team's, where it has one. */
    String team() {
        int end = row.indexOf('_');
        return end < 0 ? row : row.substring(0, end);
    }

    /** As an address says it. */
    String text() {
        return weight + "." + row;
    }

    /** @throws Problem 400 when it is none of ours */
    static Standing read(String text) {
        int dot = text.indexOf('.');
        try {
            return new Standing(Long.parseLong(text.substring(0, Math.max(0, dot))), text.substring(dot + 1));
        } catch (NumberFormatException e) {
            throw Problem.invalid("after", "not-a-position", "Send “next” of the page before, unchanged.");
        }
    }
}
