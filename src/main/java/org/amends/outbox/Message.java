package org.amends.outbox;

import java.time.Instant;
import java.util.Optional;
import org.amends.casefile.CaseReference;

/**
 * What a receiver is told, before a transport puts it into its own form.
 *
 * @param id by which a receiver knows that it has it already
 * @param type the event's name
 * @param about the case; empty of a test call
 * @param data how what it is about stood after the event, as JSON
 */
record Message(String id, String type, Instant happenedAt, Optional<CaseReference> about, String data) {}
