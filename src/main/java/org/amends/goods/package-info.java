/** Goods that came back: parcels, what was expected and what was not, how it was graded, where it went, and what follows for the money. */
@NullMarked
package org.amends.goods;

import org.jspecify.annotations.NullMarked;
