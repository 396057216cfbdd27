/**
 * Parcels that belong to no case. Each is taken in with what is known of it and is owed by somebody by a date; then it is matched to a
 * case, an old one or one that is opened for it, and counted there like any other parcel, or it is let go. Nothing goes back by itself.
 */
@NullMarked
package org.amends.stray;

import org.jspecify.annotations.NullMarked;
