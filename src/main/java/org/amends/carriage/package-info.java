/** How goods travel back: the ways that are offered, parcels, their labels, what carriers say of them, and what is done about silence. */
@NullMarked
package org.amends.carriage;

import org.jspecify.annotations.NullMarked;
