package org.amends.returns.claim;

import java.time.Instant;
import java.util.UUID;
import org.amends.lifecycle.RemedyKind;

/**
 * A repair or replacement under the guarantee that was carried out.
 *
 * @param line of the order
 * @param remedy its number in its case
 * @param askedAt since when the customer waited
 */
record Attempt(String line, UUID caseId, int remedy, RemedyKind kind, Instant askedAt, Instant doneAt) {}
