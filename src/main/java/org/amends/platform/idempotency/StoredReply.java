package org.amends.platform.idempotency;

import java.util.Optional;

/** The answer that a key was given the first time. */
public record StoredReply(int status, Optional<String> location, Optional<String> etag, byte[] body) {}
