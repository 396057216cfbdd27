/** Letters to customers: composed, checked for honesty, handed to a channel that proves it. */
@NullMarked
package org.amends.letter;

import org.jspecify.annotations.NullMarked;
