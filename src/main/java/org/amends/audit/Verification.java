package org.amends.audit;

import java.util.List;

/**
 * The result of proving a history.
 *
 * @param erasedWords words that events have digests of and that are no longer kept: erasing them is allowed
 * @param found how many findings there are
 * @param findings the first thousand of them
 */
public record Verification(
        long cases, long events, long words, long erasedWords, boolean intact, long found, List<Finding> findings) {}
