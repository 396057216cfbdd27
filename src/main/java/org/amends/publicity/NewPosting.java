package org.amends.publicity;

import java.time.Instant;
import java.util.Optional;

/**
 * A review or a post as a colleague lodges it.
 *
 * @param capturedAt when they saw it
 * @param words what it said, to the letter
 */
public record NewPosting(Posting.Kind kind, PostedLink link, Instant capturedAt, Optional<String> words) {}
