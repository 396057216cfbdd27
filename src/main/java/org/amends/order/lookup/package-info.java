/**
 * Finding an order by what its customer knows: keys are kept as keyed digests, and whoever asks gets a ticket whether or not there
 * is such an order.
 */
@NullMarked
package org.amends.order.lookup;

import org.jspecify.annotations.NullMarked;
