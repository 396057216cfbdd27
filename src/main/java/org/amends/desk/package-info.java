/** The workspace of staff: the queue, a case with everything that can be done to it, handovers. Pages only; it decides nothing. */
@NullMarked
package org.amends.desk;

import org.jspecify.annotations.NullMarked;
