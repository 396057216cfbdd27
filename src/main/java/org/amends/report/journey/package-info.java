/** How customers come through our forms and their cases: where they wait, turn back, give up, and what is in their way (S4-2 to S4-5). */
@NullMarked
package org.amends.report.journey;

import org.jspecify.annotations.NullMarked;
