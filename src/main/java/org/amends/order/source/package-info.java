/**
 * Shops that do not send their orders: what a connector has to offer, and the reconciliation that fetches every change from each of
 * them, because word that shops send gets lost.
 */
@NullMarked
package org.amends.order.source;

import org.jspecify.annotations.NullMarked;
