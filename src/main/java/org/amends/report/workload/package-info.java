/** Work as a need for people: what came, what was closed, what waits, who has too much. */
@NullMarked
package org.amends.report.workload;

import org.jspecify.annotations.NullMarked;
