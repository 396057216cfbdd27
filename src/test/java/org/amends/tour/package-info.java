/** Photographs every page of a demo house for {@code docs/tour}; no test, so it runs by name alone. */
@NullMarked
package org.amends.tour;

import org.jspecify.annotations.NullMarked;
