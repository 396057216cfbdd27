/** The page of a case: what it tells one reader at one instant. */
@NullMarked
package org.amends.desk.casepage;

import org.jspecify.annotations.NullMarked;
