/**
 * The workspace of staff. Pages only; it decides nothing. From the bottom: a {@code form} as it was typed, a {@code letter} while it is
 * written, the {@code reader} of a page; on these the {@code worklist}, the {@code money} and the {@code casepage}; above it what its
 * forms do, {@code act}. The {@code warehouse} and the {@code orders} have pages of their own.
 */
@NullMarked
package org.amends.desk;

import org.jspecify.annotations.NullMarked;
