package org.amends.guard;

import java.time.Instant;

/** What happens next, who does it (a name) and by when. */
public record NextStep(String what, String who, Instant by) {}
