/** Many orders at once: a file of lines, each taken or refused by itself, with a report of what became of each. */
@NullMarked
package org.amends.order.batch;

import org.jspecify.annotations.NullMarked;
