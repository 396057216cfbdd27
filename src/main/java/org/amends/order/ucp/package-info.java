/**
 * Orders in the shape of the Universal Commerce Protocol (UCP, {@code dev.ucp.shopping.order}), which shops emit anyway, with an
 * extension for what the law and the look-up need besides.
 */
@NullMarked
package org.amends.order.ucp;

import org.jspecify.annotations.NullMarked;
