/** Finds a case by whatever somebody has of it: its number, a name, an address, an order, a few words. */
@NullMarked
package org.amends.search;

import org.jspecify.annotations.NullMarked;
