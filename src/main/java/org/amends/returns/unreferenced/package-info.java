/**
 * Goods that somebody brings back although nobody has found their order: a lane of their own, in which other proof than a
 * receipt counts, and money is given within the limit of whoever decides.
 */
@NullMarked
package org.amends.returns.unreferenced;

import org.jspecify.annotations.NullMarked;
