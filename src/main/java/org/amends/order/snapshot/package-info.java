/** What a shop says of an order at one moment: the value that is frozen into a case. Pure: no framework, no database. */
@NullMarked
package org.amends.order.snapshot;

import org.jspecify.annotations.NullMarked;
