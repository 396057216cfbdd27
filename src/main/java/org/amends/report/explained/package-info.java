/** Letters that went out with a warning or by an override, and the reason that was given. */
@NullMarked
package org.amends.report.explained;

import org.jspecify.annotations.NullMarked;
