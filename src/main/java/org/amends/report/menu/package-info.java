/** Which reports there are, and under which question each is found. */
@NullMarked
package org.amends.report.menu;

import org.jspecify.annotations.NullMarked;
