package org.amends.returns.law;

/**
 * What has happened to a claim so far.
 *
 * @param failedAttempts repairs or replacements after which the goods still or again do not conform
 * @param refused the seller refused both repair and replacement, or both are impossible
 * @param late it was not done in a reasonable time, or only with significant inconvenience
 * @param grave the fault is so serious that an immediate end is justified
 * @param minor the seller has proven that the fault is minor
 */
public record ClaimHistory(int failedAttempts, boolean refused, boolean late, boolean grave, boolean minor) {

    public static ClaimHistory fresh() {
        return new ClaimHistory(0, false, false, false, false);
    }

    public ClaimHistory {
        if (failedAttempts < 0) {
            throw new IllegalArgumentException("attempts are not negative: " + failedAttempts);
        }
    }

    boolean hasFailed() {
        return failedAttempts > 0 || refused || late;
    }
}
