/** The complaints and returns desk that keeps its word. */
@NullMarked
package org.amends;

import org.jspecify.annotations.NullMarked;
