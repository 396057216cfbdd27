/** What goes out in place of goods: the same again, or another article for the difference in price. */
@NullMarked
package org.amends.exchange;

import org.jspecify.annotations.NullMarked;
