/**
 * The PostgreSQL that Amends brings along: unpacked once, started durable and unprivileged, reachable on this machine
 * only, adopted after a crash, and never deleted. Plain Java, because it runs before Quarkus does.
 */
@NullMarked
package org.amends.platform.postgres;

import org.jspecify.annotations.NullMarked;
