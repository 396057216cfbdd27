/** Who looks at a page of staff, and what its frame says to them. */
@NullMarked
package org.amends.desk.reader;

import org.jspecify.annotations.NullMarked;
