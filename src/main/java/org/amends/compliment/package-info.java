/**
 * Thanks: what a customer was glad of, taken in as a complaint is and kept as one is, with no clock and no score. Whom it is about hears
 * of it.
 */
@NullMarked
package org.amends.compliment;

import org.jspecify.annotations.NullMarked;
