/** Who owes what, and how late it is. */
@NullMarked
package org.amends.report.escalation;

import org.jspecify.annotations.NullMarked;
