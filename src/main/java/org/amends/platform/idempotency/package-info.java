/** The same request sent twice is done once, and answered with the same bytes. */
@NullMarked
package org.amends.platform.idempotency;

import org.jspecify.annotations.NullMarked;
