package org.amends.policy.pack;

import org.amends.time.Term;

/** How long a case is kept at the least. */
public record Retention(Term keep, Trigger from) {}
