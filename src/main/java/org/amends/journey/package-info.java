/**
 * The way of customers through forms and cases: its steps, how many come to each, and what lies in their way there (S4-4, S4-5).
 * Counts know of nobody who they were.
 */
@NullMarked
package org.amends.journey;

import org.jspecify.annotations.NullMarked;
