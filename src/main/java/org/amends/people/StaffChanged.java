package org.amends.people;

import java.util.UUID;

/** Fired after a commit that changes who somebody is or what they may do; caches forget them. */
public record StaffChanged(UUID staffId) {}
