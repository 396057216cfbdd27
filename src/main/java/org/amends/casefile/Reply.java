package org.amends.casefile;

import java.util.Optional;

/** The answer to a command that happened, to the byte. */
public record Reply(int status, Optional<String> location, Optional<String> etag, byte[] body) {}
