/** Lists of cases: the queue, saved views, where a case stands in its list, and the same done to several cases. */
@NullMarked
package org.amends.desk.worklist;

import org.jspecify.annotations.NullMarked;
