package org.amends.policy.pack;

import org.amends.time.Term;

/** An internal clock stands still while we wait for the customer, altogether for no longer than the cap. */
public record Pause(Term cap) {}
