/**
 * Word to colleagues. What reached somebody waits in the outbox until they work, and leaves as one digest a minute; each
 * duty stands by itself in the pages all along.
 */
@NullMarked
package org.amends.notify;

import org.jspecify.annotations.NullMarked;
