/** Goods for whoever has them in their hands: parcels on their way, received, graded, and what is sent in their place. */
@NullMarked
package org.amends.desk.warehouse;

import org.jspecify.annotations.NullMarked;
