/**
 * Who is sold nothing just now: whoever waits for us to put something right (S1-30). Amends sends no advertisements itself; the
 * programs that do ask here first.
 */
@NullMarked
package org.amends.marketing;

import org.jspecify.annotations.NullMarked;
