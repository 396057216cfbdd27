/** What every feature stands on: the database, problem details, idempotency, health. Knows no feature. */
@NullMarked
package org.amends.platform;

import org.jspecify.annotations.NullMarked;
