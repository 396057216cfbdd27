package org.amends.lifecycle;

import java.time.Instant;

/** What a decision needs to know beyond the case itself. */
public record Facts(Instant now, Terms terms, Colleagues colleagues) {}
