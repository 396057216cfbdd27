package org.amends.casefile;

import org.amends.lifecycle.Decision;

/** How a command ended. */
public sealed interface Result {

    /** It happened; the reply is the one to give, now and whenever the same idempotency key comes again. */
    record Done(Reply reply) implements Result {}

    /** It did not happen, and this is everything that stands in the way. */
    record Refused(LoggedCase caseFile, Decision decision) implements Result {}

    /** The case has moved since the asker looked at it. */
    record Stale(LoggedCase caseFile) implements Result {}

    /** There is no such case for this asker. */
    record Unknown() implements Result {}
}
