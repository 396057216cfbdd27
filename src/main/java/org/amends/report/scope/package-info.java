/** Of which cases a report speaks, what of it is asked for, and the cases behind its numbers. */
@NullMarked
package org.amends.report.scope;

import org.jspecify.annotations.NullMarked;
