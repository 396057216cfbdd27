/** Orders as shops tell them: taken in, kept by version, looked up, and the one ceiling of units and money on each of their lines. */
@NullMarked
package org.amends.order;

import org.jspecify.annotations.NullMarked;
