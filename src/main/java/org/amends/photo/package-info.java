/** Photographs of a case: what comes in is checked before it is decoded, drawn anew without anything but its pixels, and shown to nobody else. */
@NullMarked
package org.amends.photo;

import org.jspecify.annotations.NullMarked;
